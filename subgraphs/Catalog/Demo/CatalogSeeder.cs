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
        db.AddRange(shop.Brands);
        db.AddRange(shop.Categories);
        db.AddRange(shop.Products);
        db.AddRange(shop.Variants);
        db.AddRange(shop.Prices);

        // One transaction: a start that is interrupted leaves the catalogue empty for the next one.
        var rows = await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return rows;
    }
}
