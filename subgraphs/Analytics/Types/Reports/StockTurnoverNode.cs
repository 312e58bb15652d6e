using EShop.Analytics.Reports;
using EShop.Analytics.Types.References;

namespace EShop.Analytics.Types.Reports;

[ObjectType<StockTurnover>]
public static partial class StockTurnoverNode
{
    /// <summary>The variant.</summary>
    [BindMember(nameof(StockTurnover.VariantId))]
    public static ProductVariant? GetVariant([Parent] StockTurnover turnover) => new(turnover.VariantId);
}
