using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Data;

/// <summary>Edits products by their version.</summary>
public sealed class ProductEditing(CatalogContext db, TimeProvider clock)
{
    /// <summary>Changes a product, counts the edit and saves it.</summary>
    /// <param name="id">The product.</param>
    /// <param name="version">The version that the edit was made from.</param>
    /// <param name="change">What happens to the product at the given time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ProductNotFoundException">There is no such product.</exception>
    /// <exception cref="EShop.Contracts.StaleVersionException">The product has another version.</exception>
    public async Task<Product> EditAsync(
        Guid id,
        int version,
        Action<Product, DateTimeOffset> change,
        CancellationToken cancellationToken)
    {
        var product = await BeginAsync(id, version, cancellationToken);
        change(product, product.UpdatedAt);
        await SaveAsync(product, cancellationToken);
        return product;
    }

    /// <summary>The product, with the edit counted but not saved: for changes of what belongs to it.</summary>
    /// <exception cref="ProductNotFoundException">There is no such product.</exception>
    /// <exception cref="EShop.Contracts.StaleVersionException">The product has another version.</exception>
    public async Task<Product> BeginAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var product =
            await db.Products.SingleOrDefaultAsync(product => product.Id == id, cancellationToken)
            ?? throw new ProductNotFoundException(id);
        product.Edit(version, clock.GetUtcNow());
        return product;
    }

    /// <summary>Saves the product and everything else that changed.</summary>
    /// <exception cref="EShop.Contracts.StaleVersionException">Another transaction edited the product.</exception>
    /// <exception cref="AlreadyTakenException">A value that has to be unique belongs to something else.</exception>
    public Task SaveAsync(Product product, CancellationToken cancellationToken)
    {
        product.Announce(clock.GetUtcNow());
        return db.SaveCatalogAsync(cancellationToken);
    }
}
