using EShop.Cart.Data;
using EShop.Contracts.Events.Inventory;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Events;

/// <summary>Learns how many pieces can be bought.</summary>
internal sealed class StockHandler(CartContext db) : IEventHandler<StockChanged>
{
    public Task HandleAsync(StockChanged message, EventContext context, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO stock_levels (stock_item_id, variant_id, available)
            VALUES ({message.StockItemId}, {message.VariantId}, {message.Available})
            ON CONFLICT (stock_item_id) DO UPDATE SET available = excluded.available
            """,
            cancellationToken);
}
