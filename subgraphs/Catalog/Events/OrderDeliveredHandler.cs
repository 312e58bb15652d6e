using EShop.Catalog.Data;
using EShop.Contracts.Events.Orders;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events;

/// <summary>Remembers who received what, so that their reviews are verified ones.</summary>
internal sealed class OrderDeliveredHandler(CatalogContext db) : IEventHandler<OrderDelivered>
{
    public Task HandleAsync(OrderDelivered message, EventContext context, CancellationToken cancellationToken)
    {
        // In the order of the key, so that two orders of one customer never wait for each other in a circle.
        var productIds = message.Lines.Select(line => line.ProductId).Distinct().Order().ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO purchases (user_id, product_id, delivered_at)
            SELECT {message.UserId}, product_id, {context.OccurredAt} FROM unnest({productIds}) AS product_id
            ON CONFLICT (user_id, product_id)
                DO UPDATE SET delivered_at = LEAST(purchases.delivered_at, excluded.delivered_at)
            """,
            cancellationToken);
    }
}
