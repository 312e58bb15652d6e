using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EShop.PaymentSandbox.Charges;

/// <summary>The API that a shop uses.</summary>
internal static class ChargeEndpoints
{
    private const string IdempotencyKey = "Idempotency-Key";

    public static void MapCharges(this WebApplication app)
    {
        var api = app.MapGroup("/v1").AddEndpointFilter<ApiKeyFilter>();
        api.MapPost("/payments", CreateAsync);
        api.MapGet("/payments", List);
        api.MapGet("/payments/{id}", Find);
        api.MapPost("/payments/{id}/capture", Capture);
        api.MapPost("/payments/{id}/void", Void);
        api.MapPost("/payments/{id}/refunds", Refund);
        api.MapPost("/payments/{id}/disputes", Dispute);
        api.MapGet("/tokens/{token}", FindToken);
    }

    private static async Task<ChargeView> CreateAsync(
        ChargeRequest body,
        [FromHeader(Name = IdempotencyKey)] string key,
        HttpRequest request,
        ChargeBook charges,
        IOptions<SandboxOptions> options,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var charge = charges.Create(key, body, $"{request.Scheme}://{request.Host}", out var isFirst);

        if (isFirst && body.Token == CardToken.Timeout)
        {
            await Task.Delay(options.Value.LateAnswer, clock, cancellationToken);
        }

        return charge;
    }

    private static ChargeList List(
        ChargeBook charges,
        string? reference = null,
        DateTimeOffset? from = null,
        DateTimeOffset? until = null)
        => new(charges.List(charge
            => (reference is null || charge.Request.Reference == reference)
                && (from is null || charge.CreatedAt >= from)
                && (until is null || charge.CreatedAt < until)));

    private static ChargeView Find(string id, ChargeBook charges)
        => charges.Find(id) ?? throw new SandboxRefusalException("unknown_payment", StatusCodes.Status404NotFound);

    private static ChargeView Capture(
        string id,
        AmountRequest body,
        [FromHeader(Name = IdempotencyKey)] string key,
        ChargeBook charges)
        => charges.Change(
            key,
            id,
            "payment.captured",
            body.Amount,
            charge => charge.Capture(body.Amount ?? charge.Request.Amount - charge.Captured));

    private static ChargeView Void(string id, [FromHeader(Name = IdempotencyKey)] string key, ChargeBook charges)
        => charges.Change(key, id, "payment.voided", null, charge => charge.Void());

    private static ChargeView Refund(
        string id,
        AmountRequest body,
        [FromHeader(Name = IdempotencyKey)] string key,
        ChargeBook charges)
        => charges.Change(
            key,
            id,
            "payment.refunded",
            body.Amount,
            charge => charge.Refund(body.Amount ?? charge.Captured - charge.Refunded));

    private static ChargeView Dispute(
        string id,
        AmountRequest body,
        [FromHeader(Name = IdempotencyKey)] string key,
        ChargeBook charges)
        => charges.Change(
            key,
            id,
            "payment.disputed",
            body.Amount,
            charge => charge.Dispute(body.Amount ?? charge.Captured - charge.Disputed));

    private static CardToken FindToken(string token)
        => CardToken.Find(token)
            ?? throw new SandboxRefusalException("unknown_token", StatusCodes.Status404NotFound);
}
