using EShop.Contracts;
using EShop.Contracts.Events.Payments;

namespace EShop.Payments.Providers;

/// <summary>A payment as its provider sees it.</summary>
/// <param name="Reference">The provider's name for it.</param>
/// <param name="PaymentId">The payment, as we told the provider; null when the provider has it from somebody else.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Amount">What was asked for.</param>
/// <param name="Captured">What was taken, in minor units.</param>
/// <param name="Refunded">What was given back, in minor units.</param>
/// <param name="Disputed">What the customer denies, in minor units.</param>
/// <param name="CreatedAt">When the provider began with it.</param>
/// <param name="Reason">Why it was declined.</param>
/// <param name="Challenge">How the customer proves who they are.</param>
public sealed record ProviderPayment(
    string Reference,
    Guid? PaymentId,
    ProviderPaymentStatus Status,
    Money Amount,
    long Captured,
    long Refunded,
    long Disputed,
    DateTimeOffset CreatedAt,
    DeclineReason? Reason = null,
    ProviderChallenge? Challenge = null);

/// <summary>How a customer proves to the bank who they are.</summary>
/// <param name="Url">Where.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record ProviderChallenge(string Url, DateTimeOffset ExpiresAt);
