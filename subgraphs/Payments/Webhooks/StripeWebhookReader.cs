using System.Globalization;
using System.Text;
using System.Text.Json;
using EShop.Payments.Providers.Stripe;
using Microsoft.Extensions.Options;

namespace EShop.Payments.Webhooks;

/// <summary>Messages with a <see href="https://docs.stripe.com/webhooks#verify-manually"><c>Stripe-Signature</c></see>.</summary>
public sealed class StripeWebhookReader(IOptions<PaymentsOptions> options, TimeProvider clock) : IWebhookReader
{
    private const string SignatureHeader = "Stripe-Signature";

    private readonly byte[][] _secrets = [.. options.Value.Stripe.WebhookSecrets.Select(Encoding.UTF8.GetBytes)];

    /// <inheritdoc />
    public string Provider => StripeProvider.ProviderName;

    /// <inheritdoc />
    public WebhookReading Read(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var parts = headers[SignatureHeader].ToString()
            .Split(',')
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToLookup(part => part[0].Trim(), part => part[1]);
        var timestamp = parts["t"].FirstOrDefault();

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return WebhookRejection.NotSigned;
        }

        if (!WebhookSignature.IsRecent(seconds, clock.GetUtcNow()))
        {
            return WebhookRejection.OutOfTime;
        }

        return WebhookSignature.IsValid(_secrets, $"{timestamp}.", body, SignaturesOf(parts["v1"]))
            ? NoticeOf(body)
            : WebhookRejection.WrongSignature;
    }

    private static List<byte[]> SignaturesOf(IEnumerable<string> texts)
        => [.. texts
            .Where(text => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit))
            .Select(Convert.FromHexString)];

    // Events are about an intent, or about a charge or a dispute that names its intent.
    private static WebhookReading NoticeOf(ReadOnlySpan<byte> body)
    {
        try
        {
            var message = JsonElement.Parse(body);
            var about = message.GetProperty("data").GetProperty("object");
            var isIntent = about.GetProperty("object").GetString() == "payment_intent";
            var id = message.GetProperty("id").GetString();

            if (id is not { Length: > 0 and <= ReceivedWebhook.MaxIdLength })
            {
                return WebhookRejection.Malformed;
            }

            var reference = isIntent || about.TryGetProperty("payment_intent", out _)
                ? about.GetProperty(isIntent ? "id" : "payment_intent").GetString()
                : null;
            return new WebhookNotice(id, StripeIntent.PaymentIdOf(about), reference);
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return WebhookRejection.Malformed;
        }
    }
}
