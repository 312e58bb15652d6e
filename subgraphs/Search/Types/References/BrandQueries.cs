namespace EShop.Search.Types.References;

[QueryType]
public static partial class BrandQueries
{
    /// <summary>A brand that facets refer to. Whether it exists is for the catalogue to say.</summary>
    [Lookup]
    [Internal]
    public static Brand? GetBrandById([ID<Brand>] Guid id) => new(id);
}
