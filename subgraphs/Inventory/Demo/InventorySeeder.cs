using EShop.Inventory.Data;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Demo;

/// <summary>Fills an empty inventory with <see cref="DemoStock"/>.</summary>
internal sealed class InventorySeeder : IDatabaseSeeder<InventoryContext>
{
    /// <inheritdoc />
    public async Task<int> SeedAsync(InventoryContext db, CancellationToken cancellationToken)
    {
        if (await db.Warehouses.AnyAsync(cancellationToken))
        {
            return 0;
        }

        var stock = DemoStock.Create();

        // One transaction: a start that is interrupted leaves the inventory empty for the next one.
        return await db.InTransactionAsync(
            async token => await db.CopyAsync(stock.Warehouses, token)
                + await db.CopyAsync(stock.Items, token)
                + await db.CopyAsync(stock.Entries, token),
            cancellationToken);
    }
}
