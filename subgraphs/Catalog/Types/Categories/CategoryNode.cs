using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Categories;

[ObjectType<Category>]
[CacheControl(CatalogAges.Shown)]
public static partial class CategoryNode
{
    [BindMember(nameof(Category.Id))]
    [ID<Category>]
    public static Guid GetId([Parent] Category category) => category.Id;

    /// <summary>The category that this one is in; null at the top of the tree.</summary>
    [BindMember(nameof(Category.ParentId))]
    public static async Task<Category?> GetParentAsync(
        [Parent] Category category,
        ICategoryByIdDataLoader categoryById,
        CancellationToken cancellationToken)
        => category.ParentId is { } parentId ? await categoryById.LoadAsync(parentId, cancellationToken) : null;

    /// <summary>The categories in this one, in the order chosen by the shop.</summary>
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<Category>> GetChildrenAsync(
        [Parent] Category category,
        ICategoriesByParentIdDataLoader categoriesByParentId,
        CancellationToken cancellationToken)
        => await categoriesByParentId.LoadAsync(category.Id, cancellationToken) ?? [];

    /// <summary>The way from the top of the tree to this category, both included.</summary>
    public static async Task<IReadOnlyList<Category>> GetBreadcrumbAsync(
        [Parent] Category category,
        ICategoryByIdDataLoader categoryById,
        CancellationToken cancellationToken)
        => [.. (await categoryById.LoadAsync(category.Path, cancellationToken)).OfType<Category>()];
}
