namespace EShop.Analytics.Domain.Reports;

/// <summary>The time that a report is about.</summary>
public sealed record ReportRange
{
    /// <summary>The longest time that a report can be about.</summary>
    public static readonly TimeSpan MaxLength = TimeSpan.FromDays(5 * 366);

    /// <summary>Makes a range.</summary>
    /// <exception cref="InvalidReportException">It is empty or too long.</exception>
    public ReportRange(DateTimeOffset from, DateTimeOffset until)
    {
        if (from >= until)
        {
            throw new InvalidReportException("A report begins before it ends.");
        }

        if (until - from > MaxLength)
        {
            throw new InvalidReportException("A report is about at most five years.");
        }

        From = from.ToUniversalTime();
        Until = until.ToUniversalTime();
    }

    /// <summary>The first moment.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset Until { get; }
}
