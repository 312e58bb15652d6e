using System.Globalization;
using System.Text.Json;
using EShop.Payments.Providers.Sandbox;
using Microsoft.Extensions.Options;

namespace EShop.Payments.Webhooks;

/// <summary>
/// Messages as <see href="https://www.standardwebhooks.com">Standard Webhooks</see> agrees on them; the sandbox sends such.
/// </summary>
public sealed class StandardWebhookReader(IOptions<PaymentsOptions> options, TimeProvider clock) : IWebhookReader
{
    private const string IdHeader = "webhook-id";
    private const string TimestampHeader = "webhook-timestamp";
    private const string SignatureHeader = "webhook-signature";
    private const string SignaturePrefix = "v1,";
    private const string SecretPrefix = "whsec_";

    private readonly byte[][] _secrets = [.. options.Value.Sandbox.WebhookSecrets.Select(BytesOf)];

    /// <inheritdoc />
    public string Provider => SandboxProvider.ProviderName;

    /// <inheritdoc />
    public WebhookReading Read(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var (id, timestamp) = (headers[IdHeader].ToString(), headers[TimestampHeader].ToString());

        if (id.Length is 0 or > ReceivedWebhook.MaxIdLength
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return WebhookRejection.NotSigned;
        }

        if (!WebhookSignature.IsRecent(seconds, clock.GetUtcNow()))
        {
            return WebhookRejection.OutOfTime;
        }

        var signatures = SignaturesOf(headers[SignatureHeader].ToString());
        return WebhookSignature.IsValid(_secrets, $"{id}.{timestamp}.", body, signatures)
            ? NoticeOf(id, body)
            : WebhookRejection.WrongSignature;
    }

    // Several while a secret is being changed; those of other versions are not ours to read.
    private static List<byte[]> SignaturesOf(string header)
    {
        var signatures = new List<byte[]>();

        foreach (var part in header.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bytes = new byte[part.Length];

            if (part.StartsWith(SignaturePrefix, StringComparison.Ordinal)
                && Convert.TryFromBase64String(part[SignaturePrefix.Length..], bytes, out var length))
            {
                signatures.Add(bytes[..length]);
            }
        }

        return signatures;
    }

    private static WebhookReading NoticeOf(string id, ReadOnlySpan<byte> body)
    {
        try
        {
            var data = JsonElement.Parse(body).GetProperty("data");
            return new WebhookNotice(
                id,
                Guid.TryParse(data.GetProperty("reference").GetString(), out var paymentId) ? paymentId : null,
                data.GetProperty("id").GetString());
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return WebhookRejection.Malformed;
        }
    }

    private static byte[] BytesOf(string secret)
        => Convert.FromBase64String(
            secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret);
}
