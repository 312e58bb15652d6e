using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Categories;

[QueryType]
public static partial class CategoryQueries
{
    /// <summary>The categories at the top of the tree, in the order chosen by the shop.</summary>
    [CacheControl(CatalogAges.Shown)]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<Category>> GetCategoriesAsync(
        CatalogContext db,
        CancellationToken cancellationToken)
        => await db.Categories
            .AsNoTracking()
            .Where(category => category.ParentId == null)
            .OrderBy(category => category.Position)
            .ToListAsync(cancellationToken);

    /// <summary>The category with this id.</summary>
    [Lookup]
    [CacheControl(CatalogAges.Shown)]
    public static Task<Category?> GetCategoryByIdAsync(
        [ID<Category>] Guid id,
        ICategoryByIdDataLoader categoryById,
        CancellationToken cancellationToken)
        => categoryById.LoadAsync(id, cancellationToken);

    /// <summary>The category at this readable address.</summary>
    [Lookup]
    [CacheControl(CatalogAges.Shown)]
    public static Task<Category?> GetCategoryBySlugAsync(
        string slug,
        ICategoryBySlugDataLoader categoryBySlug,
        CancellationToken cancellationToken)
        => categoryBySlug.LoadAsync(slug, cancellationToken);
}
