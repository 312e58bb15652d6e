using EShop.Cart.Data;
using EShop.Contracts.Events.Inventory;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Events;

/// <summary>Learns how many pieces can be bought.</summary>
internal sealed class StockHandler(CartContext db) : IEventBatchHandler<StockChanged>
{
    public Task HandleAsync(IReadOnlyList<EventMessage<StockChanged>> events, CancellationToken cancellationToken)
    {
        // The last that was told of each item: a statement cannot change a row twice.
        var levels = events
            .GroupBy(one => one.Message.StockItemId)
            .Select(same => same.Last().Message)
            .ToList();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO stock_levels (stock_item_id, variant_id, available)
            SELECT stock_item_id, variant_id, available
            FROM unnest(
                {levels.Select(level => level.StockItemId).ToArray()},
                {levels.Select(level => level.VariantId).ToArray()},
                {levels.Select(level => level.Available).ToArray()}) AS told (stock_item_id, variant_id, available)
            ORDER BY stock_item_id
            ON CONFLICT (stock_item_id) DO UPDATE SET available = excluded.available
            """,
            cancellationToken);
    }
}
