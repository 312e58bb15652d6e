using EShop.Contracts;

namespace EShop.Payments.Reconciliation;

/// <summary>A payment about which the books do not agree.</summary>
/// <param name="PaymentId">The payment; null when the shop does not have it.</param>
/// <param name="ProviderReference">The provider's name for it; null when the provider has not told it.</param>
/// <param name="Issue">What is wrong.</param>
/// <param name="Stored">What the payment says.</param>
/// <param name="Booked">What the ledger says.</param>
/// <param name="AtProvider">What the provider says.</param>
public sealed record ReconciliationDifference(
    Guid? PaymentId,
    string? ProviderReference,
    ReconciliationIssue Issue,
    Money? Stored = null,
    Money? Booked = null,
    Money? AtProvider = null);
