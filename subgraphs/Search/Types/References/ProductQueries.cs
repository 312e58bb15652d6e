namespace EShop.Search.Types.References;

[QueryType]
public static partial class ProductQueries
{
    /// <summary>What this subgraph adds to a product. Whether it exists is for the catalogue to say.</summary>
    [Lookup]
    [Internal]
    public static Product? GetProductById([ID<Product>] Guid id) => new(id);
}
