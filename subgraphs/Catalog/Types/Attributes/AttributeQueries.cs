using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Attributes;

[QueryType]
public static partial class AttributeQueries
{
    /// <summary>What products and variants can be described by, by code.</summary>
    [UsePaging]
    public static Task<Connection<ProductAttribute>> GetProductAttributesAsync(
        PagingArguments pagingArguments,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.ProductAttributes
            .AsNoTracking()
            .OrderBy(attribute => attribute.Code)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
