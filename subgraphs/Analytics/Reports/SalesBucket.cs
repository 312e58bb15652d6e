namespace EShop.Analytics.Reports;

/// <summary>What was sold in a part of a report's time.</summary>
/// <param name="From">The first moment.</param>
/// <param name="Until">The first moment after it.</param>
/// <param name="Rows">By currency and by what the report divides by, the best-selling first.</param>
public sealed record SalesBucket(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<SalesRow> Rows);
