using EShop.Contracts.Events.Inventory;
using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Demo;

/// <summary>Fills an empty inventory with <see cref="DemoStock"/>, and tells the other subgraphs of it.</summary>
internal sealed class InventorySeeder(TimeProvider clock) : IDatabaseSeeder<InventoryContext>
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
            async token =>
            {
                var rows = await db.CopyAsync(stock.Warehouses, token)
                    + await db.CopyAsync(stock.Items, token)
                    + await db.CopyAsync(stock.Entries, token);
                await new Outbox(db, clock).CopyAsync(stock.Items.Select(Opening), token);
                return rows;
            },
            cancellationToken);
    }

    private static StockChanged Opening(StockItem item)
        => new(
            item.Id,
            item.VariantId,
            item.WarehouseId,
            item.OnHand,
            item.Reserved,
            Math.Max(item.OnHand - item.Reserved - item.Safety, 0));
}
