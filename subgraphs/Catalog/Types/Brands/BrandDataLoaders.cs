using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Brands;

internal static class BrandDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Brand>> GetBrandByIdAsync(
        IReadOnlyList<Guid> ids,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Brands
            .AsNoTracking()
            .Where(brand => ids.Contains(brand.Id))
            .ToDictionaryAsync(brand => brand.Id, cancellationToken);
}
