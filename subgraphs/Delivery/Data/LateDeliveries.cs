using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>Finds out in time which deliveries will not be there when they were promised, and tells it once.</summary>
public sealed class LateDeliveries(DeliveryContext db, DeliveryTracking tracking, Outbox outbox, TimeProvider clock)
{
    private static readonly TimeSpan s_foresight = TimeSpan.FromMinutes(15);

    /// <summary>Tells of some deliveries that are late.</summary>
    /// <returns>How many.</returns>
    public Task<int> TellAsync(int batchSize, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var doubtful = await db.Deliveries
                    .FromSql(
                        $"""
                        SELECT * FROM deliveries
                        WHERE late_told_at IS NULL AND until <= {now + s_foresight} AND status IN
                            ('Planned', 'Searching', 'NoCourier', 'Assigned', 'PickedUp', 'EnRoute')
                        ORDER BY until LIMIT {batchSize} FOR UPDATE SKIP LOCKED
                        """)
                    .ToListAsync(token);
                var pickups = await PickupsAsync(doubtful, token);
                var late = 0;

                foreach (var delivery in doubtful)
                {
                    var pickup = delivery.WarehouseIds.Select(id => pickups.GetValueOrDefault(id)).FirstOrDefault();
                    var expected = await tracking.ExpectAsync(delivery, pickup?.Location);

                    if (expected > delivery.Until)
                    {
                        delivery.LateToldAt = now;
                        outbox.Add(new DeliveryLate(delivery.OrderId, delivery.Id, delivery.UserId!.Value, expected));
                        late++;
                    }
                }

                await db.SaveChangesAsync(token);
                return late;
            },
            cancellationToken);

    private Task<Dictionary<Guid, PickupLocation>> PickupsAsync(
        List<OrderDelivery> deliveries,
        CancellationToken cancellationToken)
    {
        var ids = deliveries.SelectMany(delivery => delivery.WarehouseIds).Distinct().ToList();
        return db.PickupLocations
            .AsNoTracking()
            .Where(location => ids.Contains(location.WarehouseId))
            .ToDictionaryAsync(location => location.WarehouseId, cancellationToken);
    }
}
