using System.ComponentModel.DataAnnotations;
using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using EShop.Inventory.Types.Errors;
using EShop.Inventory.Types.References;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Stock;

[MutationType]
[Authorize(Policy = InventoryScopes.Write)]
public static partial class StockMutations
{
    /// <summary>Adds pieces to the stock of a variant in a warehouse, or takes some away.</summary>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key changes nothing more.</param>
    /// <param name="variantId">The variant whose stock changes.</param>
    /// <param name="warehouseId">The warehouse in which it changes.</param>
    /// <param name="delta">The pieces to add, or to take away when negative.</param>
    /// <param name="reason">Why.</param>
    /// <param name="expectedOnHand">When given, the change happens only if so many are on hand now.</param>
    /// <param name="note">More about why, for people.</param>
    [Error<InvalidStockAdjustmentError>]
    [Error<StockItemNotFoundError>]
    [Error<StaleStockError>]
    [Error<InsufficientStockError>]
    [Error<IdempotencyKeyReusedError>]
    public static Task<StockLedgerEntry> AdjustStockAsync(
        string idempotencyKey,
        [ID<ProductVariant>] Guid variantId,
        [ID<Warehouse>] Guid warehouseId,
        int delta,
        StockAdjustmentReason reason,
        int? expectedOnHand,
        string? note,
        StockLedger ledger,
        CancellationToken cancellationToken)
        => ledger.AdjustAsync(
            new StockAdjustment(idempotencyKey, variantId, warehouseId, delta, expectedOnHand, reason, note),
            cancellationToken);

    /// <summary>Brings pieces that are not promised to orders from one warehouse to another.</summary>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key moves nothing more.</param>
    /// <param name="variantId">The variant.</param>
    /// <param name="fromWarehouseId">The warehouse that gives.</param>
    /// <param name="toWarehouseId">The warehouse that gets.</param>
    /// <param name="quantity">How many, at least 1.</param>
    [Error<InvalidStockAdjustmentError>]
    [Error<StockItemNotFoundError>]
    [Error<InsufficientStockError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<StockTransfer> TransferStockAsync(
        string idempotencyKey,
        [ID<ProductVariant>] Guid variantId,
        [ID<Warehouse>] Guid fromWarehouseId,
        [ID<Warehouse>] Guid toWarehouseId,
        int quantity,
        StockTransfers transfers,
        IdempotentCalls calls,
        CurrentUser user,
        IStockItemByIdDataLoader stockItemById,
        CancellationToken cancellationToken)
    {
        var ids = await calls.RunAsync(
            new IdempotencyKey("transferStock", user.RequiredId, idempotencyKey),
            new { variantId, fromWarehouseId, toWarehouseId, quantity },
            token => transfers.TransferAsync(
                variantId,
                fromWarehouseId,
                toWarehouseId,
                quantity,
                $"transfer-{Guid.CreateVersion7():n}",
                token),
            cancellationToken);
        return new StockTransfer(
            await stockItemById.LoadRequiredAsync(ids[0], cancellationToken),
            await stockItemById.LoadRequiredAsync(ids[1], cancellationToken));
    }

    /// <summary>Says how a warehouse keeps a variant, and lets it begin to.</summary>
    /// <param name="variantId">The variant.</param>
    /// <param name="warehouseId">The warehouse.</param>
    /// <param name="safety">The pieces to hold back for breakage and miscounts, from 0.</param>
    /// <param name="reorderPoint">The number below which more is to be ordered, from 0.</param>
    [Error<StockItemNotFoundError>]
    public static async Task<StockItem> KeepStockAsync(
        [ID<ProductVariant>] Guid variantId,
        [ID<Warehouse>] Guid warehouseId,
        [Range(0, 1_000_000)] int safety,
        [Range(0, 1_000_000)] int reorderPoint,
        InventoryContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var items = await db.StockItems
            .FromSql(
                $"""
                INSERT INTO stock_items
                    (id, variant_id, warehouse_id, on_hand, reserved, safety, reorder_point, updated_at)
                SELECT {Guid.CreateVersion7()}, {variantId}, id, 0, 0, {safety}, {reorderPoint}, {clock.GetUtcNow()}
                FROM warehouses WHERE id = {warehouseId}
                ON CONFLICT (variant_id, warehouse_id) DO UPDATE
                    SET safety = excluded.safety, reorder_point = excluded.reorder_point, updated_at = excluded.updated_at
                RETURNING *
                """)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return items.SingleOrDefault() ?? throw new StockItemNotFoundException();
    }
}
