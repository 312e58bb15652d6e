using EShop.Contracts;

namespace EShop.Analytics.Reports;

/// <summary>What customers have brought in: what was taken from them less what they got back, in one currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Customers">How many customers.</param>
/// <param name="Orders">How many orders they paid for.</param>
/// <param name="Total">All of it.</param>
/// <param name="Average">Per customer.</param>
/// <param name="Median">Half of the customers brought in no more than this.</param>
/// <param name="NinetiethPercentile">Nine of ten customers brought in no more than this.</param>
public sealed record CustomerLifetimeValue(
    CurrencyCode Currency,
    long Customers,
    long Orders,
    Money Total,
    Money Average,
    Money Median,
    Money NinetiethPercentile);
