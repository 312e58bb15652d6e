using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Products;

internal static class ProductDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Product>> GetProductByIdAsync(
        IReadOnlyList<Guid> ids,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Products
            .AsNoTracking()
            .Where(product => ids.Contains(product.Id))
            .ToDictionaryAsync(product => product.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<string, Product>> GetProductBySlugAsync(
        IReadOnlyList<string> slugs,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Products
            .AsNoTracking()
            .Where(product => slugs.Contains(product.Slug))
            .ToDictionaryAsync(product => product.Slug, cancellationToken);
}
