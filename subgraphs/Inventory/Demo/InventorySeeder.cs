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
        db.AddRange(stock.Warehouses);
        db.AddRange(stock.Items);
        db.AddRange(stock.Entries);

        // One transaction: a start that is interrupted leaves the inventory empty for the next one.
        var rows = await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return rows;
    }
}
