using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Types.Errors;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Products;

[MutationType]
public static partial class ProductMutations
{
    /// <summary>Gives a product another name; its slug stays.</summary>
    /// <param name="id">The product.</param>
    /// <param name="name">The new name.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    [Error<ProductNotFoundError>]
    [Error<InvalidProductNameError>]
    [Error<StaleVersionError>]
    public static async Task<Product> RenameProductAsync(
        [ID<Product>] Guid id,
        string name,
        int version,
        CatalogContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var product =
            await db.Products.SingleOrDefaultAsync(product => product.Id == id, cancellationToken)
            ?? throw new ProductNotFoundException(id);
        product.Rename(name, version, clock.GetUtcNow());
        await db.SaveVersionedAsync(cancellationToken);
        return product;
    }
}
