using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Brands;

[QueryType]
public static partial class BrandQueries
{
    /// <summary>The brand with this id.</summary>
    [Lookup]
    public static Task<Brand?> GetBrandByIdAsync(
        [ID<Brand>] Guid id,
        IBrandByIdDataLoader brandById,
        CancellationToken cancellationToken)
        => brandById.LoadAsync(id, cancellationToken);
}
