namespace EShop.Analytics.Reports;

/// <summary>How well was delivered in a time.</summary>
/// <param name="Planned">The deliveries that were promised in the time.</param>
/// <param name="Completed">The deliveries that arrived in the time.</param>
/// <param name="OnTime">Those of them that arrived not later than promised.</param>
/// <param name="FailedAttempts">How often goods could not be handed over.</param>
/// <param name="Delays">How often a customer had to be told that it gets late.</param>
/// <param name="AverageDelayMinutes">By how many minutes the late ones were late; null: none was.</param>
/// <param name="MedianLeadMinutes">Half of the deliveries arrived within so many minutes after the order was placed.</param>
/// <param name="NinetiethPercentileLeadMinutes">Nine of ten arrived within so many minutes.</param>
public sealed record DeliveryKpis(
    long Planned,
    long Completed,
    long OnTime,
    long FailedAttempts,
    long Delays,
    double? AverageDelayMinutes,
    double? MedianLeadMinutes,
    double? NinetiethPercentileLeadMinutes)
{
    /// <summary>The share of deliveries that were on time, from 0 to 1; null: there was none.</summary>
    public double? OnTimeRate => Completed == 0 ? null : (double)OnTime / Completed;
}
