namespace EShop.Analytics.Types.References;

[QueryType]
public static partial class ProductQueries
{
    /// <summary>The product in reports. Whether it exists is for its owner to say.</summary>
    [Lookup]
    [Internal]
    public static Product? GetProductById([ID<Product>] Guid id) => new(id);
}
