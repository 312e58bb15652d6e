using System.ComponentModel.DataAnnotations;
using EShop.Analytics.Reports;

namespace EShop.Analytics.Types.Reports;

[QueryType]
public static partial class OperationsQueries
{
    /// <summary>How well was delivered in a time.</summary>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Cost(ReportCosts.Report)]
    public static Task<DeliveryKpis> GetDeliveryKpisAsync(
        ReportRangeInput range,
        OperationsReports reports,
        CancellationToken cancellationToken)
        => reports.ReadDeliveriesAsync(range.ToRange(), cancellationToken);

    /// <summary>How often the stock of variants was sold in a time, the fastest first.</summary>
    /// <param name="range">The time.</param>
    /// <param name="first">How many variants, from 1 to 100.</param>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Cost(ReportCosts.Report)]
    public static async Task<IReadOnlyList<StockTurnover>> GetStockTurnoverAsync(
        ReportRangeInput range,
        OperationsReports reports,
        CancellationToken cancellationToken,
        [Range(1, 100)] int first = 20)
        => await reports.ReadTurnoverAsync(range.ToRange(), first, cancellationToken);

    /// <summary>How many notifications went out in a time, by text and channel.</summary>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Cost(ReportCosts.Report)]
    public static async Task<IReadOnlyList<NotificationOutcome>> GetNotificationOutcomesAsync(
        ReportRangeInput range,
        OperationsReports reports,
        CancellationToken cancellationToken)
        => await reports.ReadNotificationsAsync(range.ToRange(), cancellationToken);
}
