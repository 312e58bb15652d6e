using EShop.Analytics.Reports;
using EShop.Analytics.Types.References;

namespace EShop.Analytics.Types.Reports;

[ObjectType<TopProduct>]
public static partial class TopProductNode
{
    /// <summary>The product.</summary>
    [BindMember(nameof(TopProduct.ProductId))]
    public static Product? GetProduct([Parent] TopProduct top) => new(top.ProductId);
}
