namespace EShop.Cart.Types.References;

[QueryType]
public static partial class CategoryQueries
{
    /// <summary>What a promotion is about. Whether the category exists is for the catalogue to say.</summary>
    [Lookup]
    [Internal]
    public static Category? GetCategoryById([ID<Category>] Guid id) => new(id);
}
