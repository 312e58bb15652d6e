using EShop.Contracts;
using EShop.Contracts.Events.Payments;

namespace EShop.Payments.Providers.Sandbox;

/// <summary>A payment as the sandbox tells it.</summary>
internal sealed record SandboxPayment(
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
    public ProviderPayment ToPayment()
        => new(
            Id,
            Guid.TryParse(Reference, out var paymentId) ? paymentId : null,
            Enum.Parse<ProviderPaymentStatus>(Status, ignoreCase: true),
            new Money(Amount, Enum.Parse<CurrencyCode>(Currency, ignoreCase: true)),
            Captured,
            Refunded,
            Disputed,
            CreatedAt,
            DeclineCode is null ? null : ReasonOf(DeclineCode),
            ChallengeUrl is null ? null : new ProviderChallenge(ChallengeUrl, ChallengeExpiresAt!.Value));

    private static DeclineReason ReasonOf(string code) => code switch
    {
        "insufficient_funds" => DeclineReason.InsufficientFunds,
        "expired_card" => DeclineReason.CardExpired,
        "fraud" => DeclineReason.SuspectedFraud,
        "challenge_failed" => DeclineReason.ChallengeFailed,
        "challenge_expired" => DeclineReason.ChallengeExpired,
        _ => DeclineReason.Refused,
    };
}

/// <summary>Some payments.</summary>
internal sealed record SandboxPaymentList(IReadOnlyList<SandboxPayment> Payments);
