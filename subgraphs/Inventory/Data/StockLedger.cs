using EShop.Contracts;
using EShop.Inventory.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Inventory.Data;

/// <summary>Changes the pieces on hand and records each change.</summary>
public sealed class StockLedger(InventoryContext db, StockBook book, TimeProvider clock)
{
    private const string IdempotencyKeyIndex = "ix_stock_ledger_entries_idempotency_key";

    /// <summary>
    /// Carries out an adjustment, or returns the entry of the first time when it was carried out before.
    /// </summary>
    /// <exception cref="StockItemNotFoundException">The warehouse does not keep the variant.</exception>
    /// <exception cref="StaleStockException">Not as many are on hand as expected.</exception>
    /// <exception cref="InsufficientStockException">Fewer would be left than are reserved.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key belongs to another adjustment.</exception>
    public async Task<StockLedgerEntry> AdjustAsync(StockAdjustment adjustment, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry =
                await TryAdjustAsync(adjustment, cancellationToken)
                ?? await FindEarlierAsync(adjustment, cancellationToken);

            if (entry is not null)
            {
                return entry;
            }

            // Returns when the stock has changed since, so that the adjustment would be possible by now.
            await ThrowIfImpossibleAsync(adjustment, cancellationToken);
        }
    }

    private async Task<StockLedgerEntry?> TryAdjustAsync(
        StockAdjustment adjustment,
        CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(token => WriteAsync(adjustment, token), cancellationToken);
        }
        catch (PostgresException exception) when (exception.ConstraintName == IdempotencyKeyIndex)
        {
            return null;
        }
    }

    /// <summary>
    /// The conditions are checked under the lock of the row they are about, and the ledger gets its entry exactly when the
    /// row changed.
    /// </summary>
    private async Task<StockLedgerEntry?> WriteAsync(StockAdjustment adjustment, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var now = clock.GetUtcNow();
        var reason = adjustment.Reason.ToString();

        var entries = await db.StockLedgerEntries
            .FromSql(
                $"""
                WITH changed AS (
                    UPDATE stock_items
                    SET on_hand = on_hand + {adjustment.Delta}, updated_at = {now}
                    WHERE variant_id = {adjustment.VariantId}
                        AND warehouse_id = {adjustment.WarehouseId}
                        AND on_hand + {adjustment.Delta} >= reserved
                        AND on_hand = COALESCE({adjustment.ExpectedOnHand}, on_hand)
                    RETURNING id, on_hand, reserved
                )
                INSERT INTO stock_ledger_entries
                    (id, stock_item_id, idempotency_key, delta, on_hand_after, reserved_delta, reserved_after, reason, note,
                        occurred_at)
                SELECT {id}, changed.id, {adjustment.IdempotencyKey}, {adjustment.Delta}, changed.on_hand, 0,
                    changed.reserved, {reason}, {adjustment.Note}, {now}
                FROM changed
                RETURNING *
                """)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

        if (entries.SingleOrDefault() is not { } entry)
        {
            return null;
        }

        book.Tell(await db.StockItems.AsNoTracking().SingleAsync(
            item => item.Id == entry.StockItemId,
            cancellationToken), adjustment.Delta);
        await db.SaveChangesAsync(cancellationToken);
        return entry;
    }

    private async Task<StockLedgerEntry?> FindEarlierAsync(
        StockAdjustment adjustment,
        CancellationToken cancellationToken)
    {
        var earlier = await db.StockLedgerEntries
            .AsNoTracking()
            .Where(entry => entry.IdempotencyKey == adjustment.IdempotencyKey)
            .Join(db.StockItems, entry => entry.StockItemId, item => item.Id, (entry, item) => new { entry, item })
            .SingleOrDefaultAsync(cancellationToken);

        if (earlier is null)
        {
            return null;
        }

        return IsSame(adjustment, earlier.entry, earlier.item)
            ? earlier.entry
            : throw new IdempotencyKeyReusedException();
    }

    private static bool IsSame(StockAdjustment adjustment, StockLedgerEntry entry, StockItem item)
        => item.VariantId == adjustment.VariantId
            && item.WarehouseId == adjustment.WarehouseId
            && entry.Delta == adjustment.Delta
            && entry.Reason == adjustment.Reason
            && entry.Note == adjustment.Note
            && (adjustment.ExpectedOnHand ?? entry.OnHandAfter - entry.Delta) == entry.OnHandAfter - entry.Delta;

    private async Task ThrowIfImpossibleAsync(StockAdjustment adjustment, CancellationToken cancellationToken)
    {
        var item = await db.StockItems
            .AsNoTracking()
            .SingleOrDefaultAsync(
                item => item.VariantId == adjustment.VariantId && item.WarehouseId == adjustment.WarehouseId,
                cancellationToken)
            ?? throw new StockItemNotFoundException();

        if (adjustment.ExpectedOnHand is { } expected && item.OnHand != expected)
        {
            throw new StaleStockException(item.OnHand);
        }

        if (item.OnHand + adjustment.Delta < item.Reserved)
        {
            throw new InsufficientStockException(item.OnHand, item.Reserved);
        }
    }
}
