namespace EShop.Analytics.Reports;

/// <summary>The customers who began in one month.</summary>
/// <param name="Month">When the month began.</param>
/// <param name="Customers">How many they are.</param>
/// <param name="Active">How many of them ordered in that month, in the month after it, and so on.</param>
public sealed record Cohort(DateTimeOffset Month, long Customers, IReadOnlyList<long> Active);
