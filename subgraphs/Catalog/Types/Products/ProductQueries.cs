using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Products;

[QueryType]
public static partial class ProductQueries
{
    /// <summary>All products, by name.</summary>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Connection<Product>> GetProductsAsync(
        PagingArguments pagingArguments,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Products
            .AsNoTracking()
            .OrderBy(product => product.Name)
            .ThenBy(product => product.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>The product with this id.</summary>
    [Lookup]
    public static Task<Product?> GetProductByIdAsync(
        [ID<Product>] Guid id,
        IProductByIdDataLoader productById,
        CancellationToken cancellationToken)
        => productById.LoadAsync(id, cancellationToken);

    /// <summary>The product at this readable address.</summary>
    [Lookup]
    public static Task<Product?> GetProductBySlugAsync(
        string slug,
        IProductBySlugDataLoader productBySlug,
        CancellationToken cancellationToken)
        => productBySlug.LoadAsync(slug, cancellationToken);
}
