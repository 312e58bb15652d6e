namespace EShop.Analytics.Types.References;

[QueryType]
public static partial class ProductVariantQueries
{
    /// <summary>The product variant in reports. Whether it exists is for its owner to say.</summary>
    [Lookup]
    [Internal]
    public static ProductVariant? GetProductVariantById([ID<ProductVariant>] Guid id) => new(id);
}
