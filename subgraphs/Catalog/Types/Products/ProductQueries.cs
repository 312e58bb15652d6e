using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Products;

[QueryType]
public static partial class ProductQueries
{
    /// <summary>The products in the shop.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [CacheControl(CatalogAges.Shown)]
    [Cost(10)]
    public static Task<Connection<Product>> GetProductsAsync(
        PagingArguments pagingArguments,
        CatalogContext db,
        TimeProvider clock,
        CancellationToken cancellationToken,
        ProductFilter? filter = null,
        ProductSort sort = ProductSort.Name)
        => db.Products
            .AsNoTracking()
            .PublishedAt(clock.GetUtcNow())
            .Where(filter, db)
            .OrderBy(sort)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>All products whatever their state, for the back office; by name when no other order is asked for.</summary>
    /// <param name="filter">What the shop's own list is filtered by.</param>
    [UsePaging(IncludeTotalCount = true, ConnectionName = "CatalogProducts")]
    [UseFiltering<ProductFilterType>]
    [UseSorting<ProductSortType>]
    [Authorize(Policy = CatalogScopes.Read)]
    [Cost(20)]
    public static Task<Connection<Product>> GetCatalogProductsAsync(
        PagingArguments pagingArguments,
        QueryContext<Product> query,
        CatalogContext db,
        CancellationToken cancellationToken,
        ProductFilter? filter = null)
        => db.Products
            .AsNoTracking()
            .Where(filter, db)
            // Whole products: several fields are made of members that have no field of their own.
            .With(
                query with { Selector = null },
                sort => sort.IfEmpty(order => order.AddAscending(product => product.Name))
                    .AddAscending(product => product.Id))
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>A product whatever its state, for the back office.</summary>
    [Authorize(Policy = CatalogScopes.Read)]
    [CacheControl(0)]
    public static Task<Product?> GetCatalogProductAsync(
        [ID<Product>] Guid id,
        IProductByIdDataLoader productById,
        CancellationToken cancellationToken)
        => productById.LoadAsync(id, cancellationToken);

    /// <summary>The product with this id, also when it has left the shop; a draft is nobody's business.</summary>
    [Lookup]
    [CacheControl(CatalogAges.Shown)]
    public static async Task<Product?> GetProductByIdAsync(
        [ID<Product>] Guid id,
        IProductByIdDataLoader productById,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => Known(await productById.LoadAsync(id, cancellationToken), clock);

    /// <summary>The product at this readable address, also when it has left the shop.</summary>
    [Lookup]
    [CacheControl(CatalogAges.Shown)]
    public static async Task<Product?> GetProductBySlugAsync(
        string slug,
        IProductBySlugDataLoader productBySlug,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => Known(await productBySlug.LoadAsync(slug, cancellationToken), clock);

    private static Product? Known(Product? product, TimeProvider clock)
        => product?.IsKnownAt(clock.GetUtcNow()) == true ? product : null;
}
