using EShop.Contracts.Events.Inventory;
using EShop.Inventory.Domain;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Data;

/// <summary>
/// Moves stock inside a transaction: the rows, the ledger and what the other subgraphs hear of it agree because they
/// are written together. Rows are locked in the order of their ids, so that nobody waits in a circle.
/// </summary>
public sealed class StockBook(InventoryContext db, Outbox outbox, TimeProvider clock)
{
    /// <summary>The stock of variants, locked until the transaction ends.</summary>
    public Task<List<StockItem>> LockVariantsAsync(
        IEnumerable<Guid> variantIds,
        CancellationToken cancellationToken)
    {
        var ids = variantIds.Distinct().ToArray();
        return db.StockItems
            .FromSql($"SELECT * FROM stock_items WHERE variant_id = ANY ({ids}) ORDER BY id FOR NO KEY UPDATE")
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }

    /// <summary>Carries out movements, each recorded in the ledger, and tells the new numbers.</summary>
    /// <exception cref="Npgsql.PostgresException">The rules of the table forbid it; nothing has happened then.</exception>
    public async Task MoveAsync(IReadOnlyCollection<StockMovement> movements, CancellationToken cancellationToken)
    {
        if (movements.Count == 0)
        {
            return;
        }

        var ids = movements.Select(movement => movement.StockItemId).Distinct().Order().ToArray();
        var onHand = ids.Select(id => Sum(movements, id, movement => movement.OnHand)).ToArray();
        var reserved = ids.Select(id => Sum(movements, id, movement => movement.Reserved)).ToArray();
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM stock_items WHERE id = ANY ({ids}) ORDER BY id FOR NO KEY UPDATE",
            cancellationToken);
        var items = await db.StockItems
            .FromSql(
                $"""
                UPDATE stock_items AS item SET
                    on_hand = item.on_hand + change.on_hand,
                    reserved = item.reserved + change.reserved,
                    updated_at = {now}
                FROM unnest({ids}, {onHand}, {reserved}) AS change (id, on_hand, reserved)
                WHERE item.id = change.id
                RETURNING item.*
                """)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        Record(movements, items, now);

        foreach (var item in items)
        {
            Tell(item, Sum(movements, item.Id, movement => movement.OnHand - movement.Reserved));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Adds to the outbox what a stock item is now, and that it is low when it just became so.</summary>
    /// <param name="item">The stock item after the change.</param>
    /// <param name="change">By how much its available pieces changed.</param>
    public void Tell(StockItem item, int change)
    {
        var available = Math.Max(item.Available, 0);
        outbox.Add(new StockChanged(item.Id, item.VariantId, item.WarehouseId, item.OnHand, item.Reserved, available));

        if (item.Available < item.ReorderPoint && item.Available - change >= item.ReorderPoint)
        {
            outbox.Add(new StockLow(item.Id, item.VariantId, item.WarehouseId, available, item.ReorderPoint));
        }
    }

    // Several movements of one item become one change of its row, but an entry each with the numbers in between.
    private void Record(IReadOnlyCollection<StockMovement> movements, List<StockItem> items, DateTimeOffset now)
    {
        foreach (var item in items)
        {
            var mine = movements.Where(movement => movement.StockItemId == item.Id).ToList();
            var onHand = item.OnHand - mine.Sum(movement => movement.OnHand);
            var reserved = item.Reserved - mine.Sum(movement => movement.Reserved);

            foreach (var movement in mine)
            {
                onHand += movement.OnHand;
                reserved += movement.Reserved;
                db.StockLedgerEntries.Add(
                    new StockLedgerEntry(Guid.CreateVersion7(now), movement, onHand, reserved, now));
            }
        }
    }

    private static int Sum(IEnumerable<StockMovement> movements, Guid itemId, Func<StockMovement, int> of)
        => movements.Where(movement => movement.StockItemId == itemId).Sum(of);
}
