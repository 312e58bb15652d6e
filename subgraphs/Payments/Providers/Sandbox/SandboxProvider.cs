using System.Globalization;
using System.Net;
using EShop.Contracts;

namespace EShop.Payments.Providers.Sandbox;

/// <summary>The payment provider of development and tests, over HTTP as a real one.</summary>
public sealed class SandboxProvider(HttpClient http) : IPaymentProvider
{
    /// <summary>Its name.</summary>
    public const string ProviderName = "sandbox";

    private const string IdempotencyKeyHeader = "Idempotency-Key";

    /// <inheritdoc />
    public string Name => ProviderName;

    /// <inheritdoc />
    public Task<ProviderPayment> AuthorizeAsync(
        ProviderCharge charge,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => PostAsync(
            "v1/payments",
            new SandboxChargeRequest(
                charge.PaymentId.ToString(),
                charge.OrderId.ToString(),
                charge.Amount.Amount,
                charge.Amount.Currency.ToString().ToUpperInvariant(),
                charge.Token),
            idempotencyKey,
            cancellationToken);

    /// <inheritdoc />
    public Task<ProviderPayment> CaptureAsync(
        ProviderPaymentKey payment,
        Money amount,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => PostAsync(
            PathOf(payment, "capture"), new SandboxAmountRequest(amount.Amount), idempotencyKey, cancellationToken);

    /// <inheritdoc />
    public Task<ProviderPayment> VoidAsync(
        ProviderPaymentKey payment,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => PostAsync(PathOf(payment, "void"), new SandboxAmountRequest(null), idempotencyKey, cancellationToken);

    /// <inheritdoc />
    public Task<ProviderPayment> RefundAsync(
        ProviderPaymentKey payment,
        Money amount,
        string idempotencyKey,
        CancellationToken cancellationToken)
        => PostAsync(
            PathOf(payment, "refunds"), new SandboxAmountRequest(amount.Amount), idempotencyKey, cancellationToken);

    /// <inheritdoc />
    public async Task<ProviderPayment?> FindAsync(ProviderPaymentKey payment, CancellationToken cancellationToken)
        => (await GetListAsync($"v1/payments?reference={payment.PaymentId}", cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<ProviderPayment>?> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken)
        => await GetListAsync($"v1/payments?from={TextOf(from)}&until={TextOf(until)}", cancellationToken);

    /// <inheritdoc />
    public async Task<ProviderMethod> DescribeMethodAsync(string token, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"v1/tokens/{Uri.EscapeDataString(token)}", cancellationToken);
        await ThrowUnlessDoneAsync(response, cancellationToken);
        var card = await response.Content.ReadFromJsonAsync(SandboxJson.Default.SandboxCardAnswer, cancellationToken);
        return new ProviderMethod(card!.Token, card.Brand, card.LastFour);
    }

    private static string PathOf(ProviderPaymentKey payment, string action)
        => $"v1/payments/{Uri.EscapeDataString(payment.RequiredReference)}/{action}";

    private static string TextOf(DateTimeOffset time)
        => Uri.EscapeDataString(time.ToString("O", CultureInfo.InvariantCulture));

    private async Task<ProviderPayment> PostAsync<TBody>(
        string path,
        TBody body,
        string idempotencyKey,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add(IdempotencyKeyHeader, idempotencyKey);
        request.Content = JsonContent.Create(body, SandboxJson.Default.GetTypeInfo(typeof(TBody))!);
        using var response = await http.SendAsync(request, cancellationToken);
        await ThrowUnlessDoneAsync(response, cancellationToken);
        var payment = await response.Content.ReadFromJsonAsync(SandboxJson.Default.SandboxPayment, cancellationToken);
        return payment!.ToPayment();
    }

    private async Task<IReadOnlyList<ProviderPayment>> GetListAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(path, cancellationToken);
        await ThrowUnlessDoneAsync(response, cancellationToken);
        var list = await response.Content.ReadFromJsonAsync(SandboxJson.Default.SandboxPaymentList, cancellationToken);
        return [.. list!.Payments.Select(payment => payment.ToPayment())];
    }

    // Only what is wrong with the request itself is an answer. That we may not ask, or should ask later, is none.
    private static async Task ThrowUnlessDoneAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound
            or HttpStatusCode.UnprocessableEntity)
        {
            var problem = await response.Content.ReadFromJsonAsync(
                SandboxJson.Default.SandboxProblemAnswer, cancellationToken);
            throw new ProviderRefusedException(problem?.Code ?? response.StatusCode.ToString());
        }

        response.EnsureSuccessStatusCode();
    }
}
