namespace EShop.Cart.Types.References;

[QueryType]
public static partial class ProductVariantQueries
{
    /// <summary>A variant that a cart refers to. Whether it exists is for the catalogue to say.</summary>
    [Lookup]
    [Internal]
    public static ProductVariant? GetProductVariantById([ID<ProductVariant>] Guid id) => new(id);
}
