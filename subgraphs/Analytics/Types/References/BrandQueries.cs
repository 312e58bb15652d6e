namespace EShop.Analytics.Types.References;

[QueryType]
public static partial class BrandQueries
{
    /// <summary>The brand in reports. Whether it exists is for its owner to say.</summary>
    [Lookup]
    [Internal]
    public static Brand? GetBrandById([ID<Brand>] Guid id) => new(id);
}
