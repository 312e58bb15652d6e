using System.ComponentModel.DataAnnotations;
using EShop.Analytics.Domain.Reports;
using EShop.Analytics.Reports;
using EShop.Contracts;

namespace EShop.Analytics.Types.Reports;

[QueryType]
public static partial class SalesQueries
{
    /// <summary>What was sold in a time, counted when the orders were placed.</summary>
    /// <param name="range">The time.</param>
    /// <param name="bucket">The parts into which it is divided, at most 1,000.</param>
    /// <param name="groupBy">By what the sales of each part are divided, beside the currency.</param>
    /// <param name="timeZone">The IANA time zone whose days and months count, for example Europe/Berlin.</param>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Cost(ReportCosts.Report)]
    public static Task<SalesReport> GetSalesReportAsync(
        ReportRangeInput range,
        BucketSize bucket,
        SalesReports reports,
        CancellationToken cancellationToken,
        SalesGrouping groupBy = SalesGrouping.None,
        string timeZone = "UTC")
        => reports.ReadAsync(range.Divide(bucket, timeZone), groupBy, cancellationToken);

    /// <summary>The products of which most was sold in one currency.</summary>
    /// <param name="range">The time.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="by">What makes a product a top product.</param>
    /// <param name="first">How many products, from 1 to 100.</param>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Cost(ReportCosts.Report)]
    public static async Task<IReadOnlyList<TopProduct>> GetTopProductsAsync(
        ReportRangeInput range,
        CurrencyCode currency,
        SalesReports reports,
        CancellationToken cancellationToken,
        TopProductOrder by = TopProductOrder.Revenue,
        [Range(1, 100)] int first = 10)
        => await reports.ReadTopAsync(range.ToRange(), currency, by, first, cancellationToken);
}
