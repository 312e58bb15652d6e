using EShop.Analytics.Types.References;

namespace EShop.Analytics.Types.Reports;

[ObjectType<LiveSale>]
public static partial class LiveSaleNode
{
    /// <summary>The order.</summary>
    [BindMember(nameof(LiveSale.OrderId))]
    public static Order? GetOrder([Parent] LiveSale sale) => new(sale.OrderId);
}
