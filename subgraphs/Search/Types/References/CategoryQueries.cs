namespace EShop.Search.Types.References;

[QueryType]
public static partial class CategoryQueries
{
    /// <summary>What this subgraph adds to a category. Whether it exists is for the catalogue to say.</summary>
    [Lookup]
    [Internal]
    public static Category? GetCategoryById([ID<Category>] Guid id) => new(id);
}
