namespace EShop.Payments.Reconciliation;

/// <summary>Whether the payments of one day are the same in the shop, in its ledger and at the providers.</summary>
/// <param name="Date">The day, in UTC, on which the payments began.</param>
/// <param name="PaymentCount">How many payments the shop began.</param>
/// <param name="Differences">What does not agree.</param>
public sealed record ReconciliationReport(
    DateOnly Date,
    int PaymentCount,
    IReadOnlyList<ReconciliationDifference> Differences)
{
    /// <summary>Whether everything agrees.</summary>
    public bool IsBalanced => Differences.Count == 0;
}
