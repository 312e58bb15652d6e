using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>
/// Gives to others what couriers have taken and not picked up who were suspended or no longer work for the shop. What they have
/// picked up stays with them: where the goods are cannot be changed by a row.
/// </summary>
public sealed class LockedOutCouriers(DeliveryContext db, DeliveryRows rows, Outbox outbox, TimeProvider clock)
{
    /// <summary>Has one delivery of such a courier offered to others, in a transaction of its own.</summary>
    /// <remarks>
    /// One that is just being picked up is left to the next look: either the courier then has the goods, or has not.
    /// </remarks>
    /// <returns>How many: 0 or 1.</returns>
    public Task<int> ReleaseNextAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var delivery = await db.Deliveries
                    .FromSql(
                        $"""
                        SELECT deliveries.* FROM deliveries JOIN couriers ON couriers.id = deliveries.courier_id
                        WHERE deliveries.status = 'Assigned' AND (couriers.suspended_at IS NOT NULL OR NOT couriers.is_active)
                        ORDER BY deliveries.id LIMIT 1 FOR UPDATE OF deliveries SKIP LOCKED
                        """)
                    .SingleOrDefaultAsync(token);

                if (delivery is null)
                {
                    return 0;
                }

                outbox.Add(new CourierUnassigned(
                    delivery.OrderId, delivery.Id, delivery.UserId!.Value, delivery.CourierId!.Value));
                await rows.UnloadAsync(delivery, token);
                delivery.Search(clock.GetUtcNow());
                await db.SaveChangesAsync(token);
                return 1;
            },
            cancellationToken);
}
