using EShop.Analytics.Domain.Reports;

namespace EShop.Analytics.Types.Reports;

/// <summary>The time that a report is about, at most five years.</summary>
/// <param name="From">The first moment.</param>
/// <param name="Until">The first moment after it.</param>
public sealed record ReportRangeInput(DateTimeOffset From, DateTimeOffset Until)
{
    internal ReportRange ToRange() => ReportErrors.Told(() => new ReportRange(From, Until));

    internal IReadOnlyList<TimeBucket> Divide(BucketSize size, string timeZone)
        => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
            ? ReportErrors.Told(() => TimeBuckets.Of(new ReportRange(From, Until), size, zone))
            : throw ReportErrors.Invalid($"There is no time zone {timeZone}.");
}
