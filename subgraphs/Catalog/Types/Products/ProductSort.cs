namespace EShop.Catalog.Types.Products;

/// <summary>The order of a list of products.</summary>
public enum ProductSort
{
    /// <summary>By name, from A to Z.</summary>
    Name,

    /// <summary>The most recently added first.</summary>
    Newest,

    /// <summary>The best rated first, among equals the more often rated.</summary>
    Rating
}
