namespace EShop.Analytics.Reports;

/// <summary>What was sold in a time.</summary>
/// <param name="Buckets">The parts of the time in order, also those in which nothing was sold.</param>
/// <param name="Totals">The whole time, by currency.</param>
/// <param name="Money">What was taken and paid back in the time, by currency, whenever the orders were placed.</param>
public sealed record SalesReport(
    IReadOnlyList<SalesBucket> Buckets,
    IReadOnlyList<SalesRow> Totals,
    IReadOnlyList<MoneyMovements> Money);
