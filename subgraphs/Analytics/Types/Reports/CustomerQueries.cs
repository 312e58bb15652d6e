using EShop.Analytics.Domain.Reports;
using EShop.Analytics.Reports;

namespace EShop.Analytics.Types.Reports;

[QueryType]
public static partial class CustomerQueries
{
    /// <summary>How far carts came that something was put into in a time.</summary>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Cost(ReportCosts.Report)]
    public static Task<Funnel> GetFunnelAsync(
        ReportRangeInput range,
        CustomerReports reports,
        CancellationToken cancellationToken)
        => reports.ReadFunnelAsync(range.ToRange(), cancellationToken);

    /// <summary>How many of the customers who began in a month ordered in each month after it.</summary>
    /// <param name="range">The months.</param>
    /// <param name="by">With what a customer begins.</param>
    /// <param name="timeZone">The IANA time zone whose months count, for example Europe/Berlin.</param>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Cost(ReportCosts.Report)]
    public static Task<IReadOnlyList<Cohort>> GetCohortsAsync(
        ReportRangeInput range,
        CustomerReports reports,
        CancellationToken cancellationToken,
        CohortStart by = CohortStart.FirstOrder,
        string timeZone = "UTC")
        => reports.ReadCohortsAsync(range.Divide(BucketSize.Month, timeZone), by, cancellationToken);

    /// <summary>What the customers whose first payment was in a time have brought in until now, by currency.</summary>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Cost(ReportCosts.Report)]
    public static async Task<IReadOnlyList<CustomerLifetimeValue>> GetCustomerLifetimeValueAsync(
        ReportRangeInput range,
        CustomerReports reports,
        CancellationToken cancellationToken)
        => await reports.ReadLifetimeValueAsync(range.ToRange(), cancellationToken);
}
