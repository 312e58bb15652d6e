using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>
/// Finds out whose goods are with a courier who was suspended or no longer works for the shop, and tells it once. When the
/// courier is let in and locked out again, it is told again.
/// </summary>
public sealed class StrandedDeliveries(DeliveryContext db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Looks after one delivery that has become stranded, or is no longer, in a transaction of its own.</summary>
    /// <remarks>One that takes its next step just now is left to the next look.</remarks>
    /// <returns>How many: 0 or 1.</returns>
    public Task<int> UpdateNextAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var delivery = await db.Deliveries
                    .FromSql(
                        $"""
                        SELECT deliveries.* FROM deliveries JOIN couriers ON couriers.id = deliveries.courier_id
                        WHERE deliveries.status IN ('PickedUp', 'EnRoute', 'Arrived')
                            AND (couriers.suspended_at IS NOT NULL OR NOT couriers.is_active)
                                <> (deliveries.stranded_at IS NOT NULL)
                        ORDER BY deliveries.id LIMIT 1 FOR UPDATE OF deliveries SKIP LOCKED
                        """)
                    .SingleOrDefaultAsync(token);

                if (delivery is null)
                {
                    return 0;
                }

                if (delivery.StrandedAt is null)
                {
                    delivery.Strand(clock.GetUtcNow());
                    outbox.Add(new DeliveryStranded(
                        delivery.OrderId,
                        delivery.Id,
                        delivery.Number,
                        delivery.UserId!.Value,
                        delivery.CourierId!.Value));
                }
                else
                {
                    delivery.Refloat();
                }

                await db.SaveChangesAsync(token);
                return 1;
            },
            cancellationToken);
}
