using EShop.Payments.Reconciliation;

namespace EShop.Payments.Types.Reconciliation;

[QueryType]
public static partial class ReconciliationQueries
{
    /// <summary>Compares what shop, ledger and providers say about the payments that began on a day.</summary>
    /// <param name="date">The day, in UTC.</param>
    [Authorize(Policy = PaymentsScopes.Read)]
    public static Task<ReconciliationReport> GetReconciliationAsync(
        DateOnly date,
        Reconciler reconciler,
        CancellationToken cancellationToken)
        => reconciler.CompareAsync(date, cancellationToken);
}
