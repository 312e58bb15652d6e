using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Categories;

internal static class CategoryDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Category>> GetCategoryByIdAsync(
        IReadOnlyList<Guid> ids,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Categories
            .AsNoTracking()
            .Where(category => ids.Contains(category.Id))
            .ToDictionaryAsync(category => category.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<string, Category>> GetCategoryBySlugAsync(
        IReadOnlyList<string> slugs,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Categories
            .AsNoTracking()
            .Where(category => slugs.Contains(category.Slug))
            .ToDictionaryAsync(category => category.Slug, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, Category[]>> GetCategoriesByParentIdAsync(
        IReadOnlyList<Guid> parentIds,
        CatalogContext db,
        CancellationToken cancellationToken)
    {
        var categories = await db.Categories
            .AsNoTracking()
            .Where(category => category.ParentId != null && parentIds.Contains(category.ParentId.Value))
            .OrderBy(category => category.Position)
            .ToListAsync(cancellationToken);
        return categories
            .GroupBy(category => category.ParentId!.Value)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }
}
