using EShop.Catalog.Domain;
using EShop.Catalog.Events;
using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Data;

/// <summary>Edits products, and what belongs to them, by the product's version.</summary>
public sealed class ProductEditing(CatalogContext db, ProductNews news, TimeProvider clock)
{
    /// <summary>Changes a product, counts the edit and tells the other subgraphs.</summary>
    /// <param name="id">The product.</param>
    /// <param name="version">The version that the edit was made from.</param>
    /// <param name="change">What happens to the product at the given time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ProductNotFoundException">There is no such product.</exception>
    /// <exception cref="StaleVersionException">The product has another version.</exception>
    public Task<Product> EditAsync(
        Guid id,
        int version,
        Action<Product, DateTimeOffset> change,
        CancellationToken cancellationToken)
        => EditAsync(
            id,
            version,
            (product, _) =>
            {
                change(product, product.UpdatedAt);
                return Task.FromResult(product);
            },
            cancellationToken);

    /// <summary>Changes what belongs to a product.</summary>
    /// <param name="id">The product.</param>
    /// <param name="version">The version that the edit was made from.</param>
    /// <param name="change">Adds to the context what is to be saved with the product.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ProductNotFoundException">There is no such product.</exception>
    /// <exception cref="StaleVersionException">The product has another version.</exception>
    /// <exception cref="AlreadyTakenException">A value that has to be unique belongs to something else.</exception>
    public Task<T> EditAsync<T>(
        Guid id,
        int version,
        Func<Product, CancellationToken, Task<T>> change,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                // Locked, so that no price changes between the snapshot of the product and the end of the transaction.
                var product = await LockAsync(db, id, token) ?? throw new ProductNotFoundException(id);
                product.Edit(version, clock.GetUtcNow());
                var result = await change(product, token);
                await db.SaveCatalogAsync(token);
                await news.TellAsync([product], token);

                if (result is ProductVariant variant)
                {
                    await news.TellAsync(product, variant, token);
                }

                return result;
            },
            cancellationToken);

    /// <summary>The product with its row locked until the transaction ends.</summary>
    internal static Task<Product?> LockAsync(CatalogContext db, Guid id, CancellationToken cancellationToken)
        => db.Products
            .FromSql($"SELECT * FROM products WHERE id = {id} FOR NO KEY UPDATE")
            .SingleOrDefaultAsync(cancellationToken);
}
