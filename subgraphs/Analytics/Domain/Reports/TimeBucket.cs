namespace EShop.Analytics.Domain.Reports;

/// <summary>A part of a report's time.</summary>
/// <param name="From">The first moment.</param>
/// <param name="Until">The first moment after it.</param>
public sealed record TimeBucket(DateTimeOffset From, DateTimeOffset Until);
