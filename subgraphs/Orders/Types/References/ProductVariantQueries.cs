namespace EShop.Orders.Types.References;

[QueryType]
public static partial class ProductVariantQueries
{
    /// <summary>What this subgraph adds to a variant. Whether the variant exists is for the catalogue to say.</summary>
    [Lookup]
    [Internal]
    public static ProductVariant? GetProductVariantById([ID<ProductVariant>] Guid id) => new(id);
}
