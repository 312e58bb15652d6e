using EShop.Catalog.Data;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Demo;

/// <summary>Fills an empty catalogue with <see cref="DemoShop"/>.</summary>
internal sealed class CatalogSeeder : IDatabaseSeeder<CatalogContext>
{
    /// <inheritdoc />
    public async Task<int> SeedAsync(CatalogContext db, CancellationToken cancellationToken)
    {
        if (await db.Products.AnyAsync(cancellationToken))
        {
            return 0;
        }

        var shop = DemoShop.Create();

        // One transaction: a start that is interrupted leaves the catalogue empty for the next one.
        return await db.InTransactionAsync(token => CopyAsync(db, shop, token), cancellationToken);
    }

    private static async Task<int> CopyAsync(CatalogContext db, DemoShop shop, CancellationToken cancellationToken)
        => await db.CopyAsync(shop.Brands, cancellationToken)
            + await db.CopyAsync(shop.Categories, cancellationToken)
            + await db.CopyAsync(shop.Products, cancellationToken)
            + await db.CopyAsync(shop.Variants, cancellationToken)
            + await db.CopyAsync(shop.Prices, cancellationToken)
            + await db.CopyAsync(shop.Media, cancellationToken)
            + await db.CopyAsync(shop.Attributes, cancellationToken)
            + await db.CopyAsync(shop.AttributeValues, cancellationToken)
            + await db.CopyAsync(shop.Reviews, cancellationToken)
            + await db.CopyAsync(shop.Purchases, cancellationToken);
}
