using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Brands;

[QueryType]
public static partial class BrandQueries
{
    /// <summary>The brands, by name.</summary>
    [UsePaging]
    public static Task<Connection<Brand>> GetBrandsAsync(
        PagingArguments pagingArguments,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Brands
            .AsNoTracking()
            .OrderBy(brand => brand.Name)
            .ThenBy(brand => brand.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>The brand with this id.</summary>
    [Lookup]
    [CacheControl(CatalogAges.Shown)]
    public static Task<Brand?> GetBrandByIdAsync(
        [ID<Brand>] Guid id,
        IBrandByIdDataLoader brandById,
        CancellationToken cancellationToken)
        => brandById.LoadAsync(id, cancellationToken);
}
