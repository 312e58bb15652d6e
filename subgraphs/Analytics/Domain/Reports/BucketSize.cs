namespace EShop.Analytics.Domain.Reports;

/// <summary>The parts into which a report divides its time, by the clock and calendar of a time zone.</summary>
public enum BucketSize
{
    /// <summary>Full hours.</summary>
    Hour,

    /// <summary>Calendar days; on two days of a year they can be shorter or longer by an hour.</summary>
    Day,

    /// <summary>Weeks from Monday to Sunday.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month
}
