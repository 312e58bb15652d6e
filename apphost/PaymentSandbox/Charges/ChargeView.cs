namespace EShop.PaymentSandbox.Charges;

/// <summary>A charge as callers see it.</summary>
public sealed record ChargeView(
    string Id,
    string Reference,
    string Status,
    long Amount,
    string Currency,
    long Captured,
    long Refunded,
    long Disputed,
    DateTimeOffset CreatedAt,
    string? DeclineCode,
    string? ChallengeUrl,
    DateTimeOffset? ChallengeExpiresAt)
{
    /// <summary>A charge as it is now.</summary>
    public static ChargeView Of(Charge charge)
        => new(
            charge.Id,
            charge.Request.Reference,
            charge.Status.ToString().ToLowerInvariant(),
            charge.Request.Amount,
            charge.Request.Currency,
            charge.Captured,
            charge.Refunded,
            charge.Disputed,
            charge.CreatedAt,
            charge.DeclineCode,
            charge.ChallengeUrl,
            charge.ChallengeExpiresAt);
}

/// <summary>Some charges.</summary>
public sealed record ChargeList(IReadOnlyList<ChargeView> Payments);
