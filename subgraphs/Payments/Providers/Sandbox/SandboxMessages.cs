using System.Text.Json.Serialization;
using EShop.Contracts;
using EShop.Contracts.Events.Payments;

namespace EShop.Payments.Providers.Sandbox;

internal sealed record SandboxCharge(string Reference, string OrderId, long Amount, string Currency, string Token);

internal sealed record SandboxAmount(long? Amount);

internal sealed record SandboxProblem(string Code);

internal sealed record SandboxCard(string Token, string Brand, string LastFour);

internal sealed record SandboxPaymentList(IReadOnlyList<SandboxPayment> Payments);

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

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SandboxCharge))]
[JsonSerializable(typeof(SandboxAmount))]
[JsonSerializable(typeof(SandboxProblem))]
[JsonSerializable(typeof(SandboxCard))]
[JsonSerializable(typeof(SandboxPayment))]
[JsonSerializable(typeof(SandboxPaymentList))]
internal sealed partial class SandboxJson : JsonSerializerContext;
