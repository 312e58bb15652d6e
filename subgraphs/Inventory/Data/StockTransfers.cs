using EShop.Inventory.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Data;

/// <summary>Brings pieces from one warehouse to another.</summary>
public sealed class StockTransfers(InventoryContext db, StockBook book)
{
    /// <summary>Moves pieces that are not promised to orders; the target begins to keep the variant if it did not.</summary>
    /// <param name="variantId">The variant.</param>
    /// <param name="from">The warehouse that gives.</param>
    /// <param name="to">The warehouse that gets.</param>
    /// <param name="quantity">How many, at least 1.</param>
    /// <param name="key">Unique for the transfer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The ids of the two stock items, the giving one first.</returns>
    /// <exception cref="InvalidStockAdjustmentException">The numbers or the warehouses make no sense.</exception>
    /// <exception cref="StockItemNotFoundException">The giving warehouse does not keep the variant.</exception>
    /// <exception cref="InsufficientStockException">Fewer would be left than are reserved.</exception>
    public Task<Guid[]> TransferAsync(
        Guid variantId,
        Guid from,
        Guid to,
        int quantity,
        string key,
        CancellationToken cancellationToken)
    {
        if (quantity is < 1 or > StockAdjustment.MaxDelta || from == to)
        {
            throw new InvalidStockAdjustmentException("At least one piece goes to another warehouse.");
        }

        return db.InTransactionAsync(
            async token =>
            {
                await KeepAsync(variantId, to, token);
                var items = await book.LockVariantsAsync([variantId], token);
                var giver = items.Find(item => item.WarehouseId == from) ?? throw new StockItemNotFoundException();
                var taker = items.Find(item => item.WarehouseId == to) ?? throw new StockItemNotFoundException();

                if (giver.OnHand - giver.Reserved < quantity)
                {
                    throw new InsufficientStockException(giver.OnHand, giver.Reserved);
                }

                const StockAdjustmentReason Reason = StockAdjustmentReason.Transferred;
                await book.MoveAsync(
                    [
                        new StockMovement(giver.Id, -quantity, 0, Reason, $"{key}:from"),
                        new StockMovement(taker.Id, quantity, 0, Reason, $"{key}:to")
                    ],
                    token);
                return new[] { giver.Id, taker.Id };
            },
            cancellationToken);
    }

    private Task KeepAsync(Guid variantId, Guid warehouseId, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO stock_items (id, variant_id, warehouse_id, on_hand, reserved, safety, reorder_point, updated_at)
            SELECT {Guid.CreateVersion7()}, {variantId}, id, 0, 0, 0, 0, now() FROM warehouses WHERE id = {warehouseId}
            ON CONFLICT (variant_id, warehouse_id) DO NOTHING
            """,
            cancellationToken);
}
