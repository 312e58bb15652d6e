using EShop.Analytics.Domain.Reports;
using EShop.Analytics.Reports;
using EShop.Analytics.Types.References;

namespace EShop.Analytics.Types.Reports;

[ObjectType<SalesRow>]
public static partial class SalesRowNode
{
    /// <summary>The product, when the report divides by product.</summary>
    public static Product? GetProduct([Parent] SalesRow row)
        => row.IdOf(SalesGrouping.Product) is { } id ? new(id) : null;

    /// <summary>The variant, when the report divides by variant.</summary>
    public static ProductVariant? GetVariant([Parent] SalesRow row)
        => row.IdOf(SalesGrouping.Variant) is { } id ? new(id) : null;

    /// <summary>The brand, when the report divides by brand.</summary>
    public static Brand? GetBrand([Parent] SalesRow row)
        => row.IdOf(SalesGrouping.Brand) is { } id ? new(id) : null;

    /// <summary>The category, when the report divides by category.</summary>
    public static Category? GetCategory([Parent] SalesRow row)
        => row.IdOf(SalesGrouping.Category) is { } id ? new(id) : null;
}
