using System.Globalization;
using System.Net;
using System.Text.Json;
using EShop.Contracts;
using Microsoft.Extensions.Options;

namespace EShop.Payments.Providers.Stripe;

/// <summary>
/// <see href="https://docs.stripe.com/api/payment_intents">Stripe's PaymentIntents</see>, captured by hand. Bodies are
/// forms, answers JSON.
/// </summary>
public sealed class StripeProvider(HttpClient http, IOptions<PaymentsOptions> options, TimeProvider clock)
    : IPaymentProvider
{
    /// <summary>Its name.</summary>
    public const string ProviderName = "stripe";

    /// <summary>Where its API is.</summary>
    public const string DefaultUrl = "https://api.stripe.com/";

    /// <summary>The version of the API that the answers are read by.</summary>
    public const string ApiVersion = "2024-06-20";

    private const string Intents = "v1/payment_intents";
    private const string ExpandCharge = "expand[]=latest_charge";
    private const int PageSize = 100;

    /// <inheritdoc />
    public string Name => ProviderName;

    /// <inheritdoc />
    public async Task<ProviderPayment> AuthorizeAsync(
        ProviderCharge charge,
        string idempotencyKey,
        CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>
        {
            ["amount"] = Text(charge.Amount.Amount),
            ["currency"] = charge.Amount.Currency.ToString().ToLowerInvariant(),
            ["payment_method"] = charge.Token,
            ["capture_method"] = "manual",
            ["confirm"] = "true",
            ["metadata[payment_id]"] = charge.PaymentId.ToString(),
            ["metadata[order_id]"] = charge.OrderId.ToString(),
            ["expand[]"] = "latest_charge",
        };

        if (options.Value.Stripe.ReturnUrl is { Length: > 0 } returnUrl)
        {
            form["return_url"] = returnUrl;
        }
        else
        {
            form["automatic_payment_methods[enabled]"] = "true";
            form["automatic_payment_methods[allow_redirects]"] = "never";
        }

        using var answer = await PostAsync(Intents, form, idempotencyKey, cancellationToken);
        return StripeIntent.Read(answer.RootElement, charge.Deadline);
    }

    /// <inheritdoc />
    public async Task<ProviderPayment> CaptureAsync(
        ProviderPaymentKey payment,
        Money amount,
        string idempotencyKey,
        CancellationToken cancellationToken)
    {
        using var answer = await PostAsync(
            $"{Intents}/{payment.RequiredReference}/capture",
            new() { ["amount_to_capture"] = Text(amount.Amount), ["expand[]"] = "latest_charge" },
            idempotencyKey,
            cancellationToken);
        return StripeIntent.Read(answer.RootElement, clock.GetUtcNow());
    }

    /// <inheritdoc />
    public async Task<ProviderPayment> VoidAsync(
        ProviderPaymentKey payment,
        string idempotencyKey,
        CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await PostAsync(
                $"{Intents}/{payment.RequiredReference}/cancel",
                new() { ["expand[]"] = "latest_charge" },
                idempotencyKey,
                cancellationToken);
            return StripeIntent.Read(answer.RootElement, clock.GetUtcNow());
        }
        catch (ProviderRefusedException)
            when (payment.Reference is not null)
        {
            // What was captured in part, Stripe has let go of by itself; what was cancelled before is cancelled.
            return await FindAsync(payment, cancellationToken) is
                { Status: ProviderPaymentStatus.Captured or ProviderPaymentStatus.Voided } known
                ? known
                : throw new ProviderRefusedException("not_cancellable");
        }
    }

    /// <inheritdoc />
    public async Task<ProviderPayment> RefundAsync(
        ProviderPaymentKey payment,
        Money amount,
        string idempotencyKey,
        CancellationToken cancellationToken)
    {
        using var answer = await PostAsync(
            "v1/refunds",
            new() { ["payment_intent"] = payment.RequiredReference, ["amount"] = Text(amount.Amount) },
            idempotencyKey,
            cancellationToken);

        if (answer.RootElement.GetProperty("status").GetString() is "failed" or "canceled")
        {
            throw new ProviderRefusedException("refund_failed");
        }

        return await FindAsync(payment, cancellationToken)
            ?? throw new HttpRequestException("Stripe does not know the payment that it refunded.");
    }

    /// <inheritdoc />
    public async Task<ProviderPayment?> FindAsync(ProviderPaymentKey payment, CancellationToken cancellationToken)
    {
        if (payment.Reference is { } reference)
        {
            using var intent = await GetAsync($"{Intents}/{reference}?{ExpandCharge}", cancellationToken);
            return StripeIntent.Read(intent.RootElement, clock.GetUtcNow());
        }

        var query = Uri.EscapeDataString($"metadata['payment_id']:'{payment.PaymentId}'");
        using var found = await GetAsync(
            $"{Intents}/search?query={query}&expand[]=data.latest_charge", cancellationToken);
        return found.RootElement.GetProperty("data").EnumerateArray()
            .Select(intent => StripeIntent.Read(intent, clock.GetUtcNow()))
            .SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ProviderPayment>?> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        var payments = new List<ProviderPayment>();
        var span = $"created[gte]={Text(from.ToUnixTimeSeconds())}&created[lt]={Text(until.ToUnixTimeSeconds())}";
        var after = "";
        bool hasMore;

        do
        {
            using var page = await GetAsync(
                $"{Intents}?{span}&limit={PageSize}&expand[]=data.latest_charge{after}", cancellationToken);
            payments.AddRange(page.RootElement.GetProperty("data").EnumerateArray()
                .Select(intent => StripeIntent.Read(intent, clock.GetUtcNow())));
            hasMore = page.RootElement.GetProperty("has_more").GetBoolean();
            after = payments.Count > 0 ? $"&starting_after={payments[^1].Reference}" : "";
        }
        while (hasMore);

        return payments;
    }

    /// <inheritdoc />
    public async Task<ProviderMethod> DescribeMethodAsync(string token, CancellationToken cancellationToken)
    {
        using var answer = await GetAsync($"v1/payment_methods/{Uri.EscapeDataString(token)}", cancellationToken);
        return answer.RootElement.TryGetProperty("card", out var card)
            ? new ProviderMethod(token, card.GetProperty("brand").GetString()!, card.GetProperty("last4").GetString()!)
            : throw new ProviderRefusedException("not_a_card");
    }

    private async Task<JsonDocument> PostAsync(
        string path,
        Dictionary<string, string> form,
        string idempotencyKey,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var response = await http.SendAsync(request, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    private async Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(path, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    // 409 and 429 ask for another try, 401 and 403 say that we are set up wrongly: all of them leave the outcome open.
    private static async Task<JsonDocument> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired
            or HttpStatusCode.NotFound))
        {
            response.EnsureSuccessStatusCode();
        }

        var body = await JsonDocument.ParseAsync(
            await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
        return response.IsSuccessStatusCode ? body : StripeError.Resolve(body);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
