namespace EShop.Analytics.Domain.Reports;

/// <summary>Divides a range by the clock and the calendar of a time zone. The parts have neither gaps nor overlaps.</summary>
public static class TimeBuckets
{
    /// <summary>How many parts there can be.</summary>
    public const int MaxCount = 1_000;

    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    /// <summary>The parts in order; the first and the last are cut where the range begins and ends.</summary>
    /// <exception cref="InvalidReportException">There would be too many.</exception>
    public static IReadOnlyList<TimeBucket> Of(ReportRange range, BucketSize size, TimeZoneInfo zone)
    {
        var buckets = new List<TimeBucket>();
        var from = range.From;

        while (from < range.Until)
        {
            if (buckets.Count == MaxCount)
            {
                throw new InvalidReportException(
                    $"There would be more than {MaxCount} buckets; choose larger ones or a shorter range.");
            }

            var next = NextBoundary(from, size, zone);
            var until = next < range.Until ? next : range.Until;
            buckets.Add(new TimeBucket(from, until));
            from = until;
        }

        return buckets;
    }

    private static DateTimeOffset NextBoundary(DateTimeOffset time, BucketSize size, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(time, zone);
        var date = DateOnly.FromDateTime(local.DateTime);
        return size switch
        {
            // By the offset of this very moment, so that the hour that a clock shows twice is two buckets.
            BucketSize.Hour => time + s_hour - TimeSpan.FromTicks(local.TimeOfDay.Ticks % s_hour.Ticks),
            BucketSize.Day => StartOf(date.AddDays(1), zone),
            BucketSize.Week => StartOf(date.AddDays(7 - DaysSinceMonday(date)), zone),
            BucketSize.Month => StartOf(new DateOnly(date.Year, date.Month, 1).AddMonths(1), zone),
            _ => throw new ArgumentOutOfRangeException(nameof(size), size, message: null),
        };
    }

    private static int DaysSinceMonday(DateOnly date) => ((int)date.DayOfWeek + 6) % 7;

    // Where clocks are turned at midnight, a day begins with its first moment: after the gap, or when midnight comes
    // the first time. In the gap the zone's offset is still the old one, which gives the end of the gap.
    private static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        var offset = zone.IsAmbiguousTime(midnight)
            ? zone.GetAmbiguousTimeOffsets(midnight).Max()
            : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
