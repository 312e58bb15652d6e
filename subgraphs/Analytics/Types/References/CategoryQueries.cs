namespace EShop.Analytics.Types.References;

[QueryType]
public static partial class CategoryQueries
{
    /// <summary>The category in reports. Whether it exists is for its owner to say.</summary>
    [Lookup]
    [Internal]
    public static Category? GetCategoryById([ID<Category>] Guid id) => new(id);
}
