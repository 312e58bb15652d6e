using EShop.Contracts;
using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Delivery.Data;

/// <summary>
/// Offers deliveries to couriers, the nearest to the goods first: to a few at a time, to the next few when these declined or
/// did not answer, until one takes it or nobody is left.
/// </summary>
public sealed class OfferRounds(
    DeliveryContext db,
    CourierMap map,
    Outbox outbox,
    ITopicEventSender topics,
    IOptions<DeliveryOptions> options,
    TimeProvider clock)
{
    /// <summary>Offers one delivery for which it is time.</summary>
    /// <returns>How many were due: 0 or 1.</returns>
    public async Task<int> OfferNextAsync(CancellationToken cancellationToken)
    {
        var (isDue, offers) = await db.InTransactionAsync(OfferAsync, cancellationToken);

        // After the commit: who is told must be able to see it.
        foreach (var offer in offers)
        {
            await topics.SendAsync(DeliveryTopics.Offers(offer.CourierId), offer.Id, cancellationToken);
        }

        return isDue ? 1 : 0;
    }

    /// <summary>Has deliveries offered again that nobody took, because somebody is there now.</summary>
    /// <remarks>A round that is just about to find nobody has not seen who came: it is waited for, and begun anew.</remarks>
    public Task WakeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Database.ExecuteSqlAsync(
            $"""
            WITH settled AS (
                SELECT id, status FROM deliveries
                WHERE status = 'NoCourier' OR (status = 'Searching' AND next_offer_at <= {now})
                ORDER BY id FOR UPDATE
            )
            UPDATE deliveries SET status = 'Searching', round = round + 1, changed_at = {now}, next_offer_at = {now}
            FROM settled
            WHERE deliveries.id = settled.id AND settled.status = 'NoCourier'
            """,
            cancellationToken);
    }

    private async Task<(bool IsDue, IReadOnlyList<DeliveryOffer> Offers)> OfferAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var delivery = await db.Deliveries
            .FromSql(
                $"""
                SELECT * FROM deliveries WHERE status = 'Searching' AND next_offer_at <= {now}
                ORDER BY next_offer_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
            .SingleOrDefaultAsync(cancellationToken);

        if (delivery is null)
        {
            return (false, []);
        }

        await db.Offers
            .Where(offer => offer.DeliveryId == delivery.Id && offer.Status == OfferStatus.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(offer => offer.Status, OfferStatus.Expired), cancellationToken);
        var offers = await ChooseAsync(delivery, now, cancellationToken);
        db.Offers.AddRange(offers);

        if (offers.Count > 0)
        {
            delivery.AskAgainAt(now + options.Value.OfferTimeout);
        }
        else
        {
            delivery.FindNobody(now);
            outbox.Add(new NoCourierAvailable(delivery.OrderId, delivery.Id, delivery.UserId!.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return (true, offers);
    }

    private async Task<IReadOnlyList<DeliveryOffer>> ChooseAsync(
        OrderDelivery delivery,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (await PlaceOfGoodsAsync(delivery, cancellationToken) is not { } place)
        {
            return [];
        }

        var near = await map.NearestAsync(place);
        var ids = near.Select(one => one.CourierId).ToList();
        var zone = await db.Zones
            .Where(one => one.Id == delivery.ZoneId)
            .Select(one => one.Code)
            .SingleAsync(cancellationToken);
        var able = await db.Couriers
            .Where(courier => ids.Contains(courier.Id)
                && courier.IsOnline
                && courier.Load + delivery.Pieces <= courier.Capacity
                && (courier.Zones.Count == 0 || courier.Zones.Contains(zone))
                && !db.Offers.Any(offer => offer.DeliveryId == delivery.Id
                    && offer.Round == delivery.Round
                    && offer.CourierId == courier.Id))
            .Select(courier => courier.Id)
            .ToListAsync(cancellationToken);
        return [.. near.Where(one => able.Contains(one.CourierId)).Take(options.Value.OfferWave).Select(one
            => new DeliveryOffer
            {
                DeliveryId = delivery.Id,
                CourierId = one.CourierId,
                Round = delivery.Round,
                Distance = (int)one.Distance,
                OfferedAt = now,
                ExpiresAt = now + options.Value.OfferTimeout
            })];
    }

    // A warehouse that nobody has entered yet is looked for around the customer.
    private async Task<GeoPoint?> PlaceOfGoodsAsync(OrderDelivery delivery, CancellationToken cancellationToken)
    {
        var warehouseId = delivery.WarehouseIds.Count > 0 ? delivery.WarehouseIds[0] : Guid.Empty;
        var pickup = await db.PickupLocations
            .AsNoTracking()
            .SingleOrDefaultAsync(location => location.WarehouseId == warehouseId, cancellationToken);
        return pickup?.Location
            ?? delivery.Destination?.Location
            ?? (await db.Zones.AsNoTracking().SingleOrDefaultAsync(zone => zone.Id == delivery.ZoneId, cancellationToken))
                ?.Center;
    }
}
