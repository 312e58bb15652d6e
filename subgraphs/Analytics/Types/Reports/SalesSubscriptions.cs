using EShop.Contracts.Events.Analytics;

namespace EShop.Analytics.Types.Reports;

[SubscriptionType]
public static partial class SalesSubscriptions
{
    /// <summary>The topic on which sales come.</summary>
    internal const string Topic = "sales";

    /// <summary>Each order soon after it was placed.</summary>
    [Authorize(Policy = AnalyticsScopes.Read)]
    [Subscribe]
    [Topic(Topic)]
    public static LiveSale LiveSales([EventMessage] SaleRecorded sale)
        => new(sale.OrderId, sale.PlacedAt, sale.Units, sale.Total);
}
