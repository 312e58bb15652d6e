using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Delivery.Data;

/// <summary>
/// Takes the positions that a courier's device sends: what cannot be true is dropped, the newest is kept in Redis, one of
/// many in the database; who waits for the goods is told, and a courier at the door has arrived.
/// </summary>
public sealed class LocationUpdates(
    DeliveryContext db,
    CourierMap map,
    CourierWork work,
    OfferRounds rounds,
    DeliveryTracking tracking,
    ITopicEventSender topics,
    IOptions<DeliveryOptions> options,
    TimeProvider clock)
{
    /// <summary>Takes positions.</summary>
    /// <returns>How many were kept.</returns>
    /// <exception cref="TooManyPingsException">There were too many requests.</exception>
    public async Task<int> TakeAsync(
        Courier courier,
        IReadOnlyList<CourierPosition> pings,
        CancellationToken cancellationToken)
    {
        await map.CountUpdateAsync(courier.Id);
        var filter = new PingFilter(options.Value.MaxCourierSpeed);
        var kept = filter.Keep(await map.FindAsync(courier.Id), pings, clock.GetUtcNow());

        if (kept.Count == 0)
        {
            return 0;
        }

        var newest = kept[^1];
        var storage = await map.StoreAsync(courier.Id, newest, courier.IsOnline);

        if (storage == PositionStorage.Outdated)
        {
            return 0;
        }

        if (storage == PositionStorage.Appeared)
        {
            await rounds.WakeAsync(cancellationToken);
        }

        await SampleAsync(courier.Id, kept, cancellationToken);
        await TellAsync(courier, newest, cancellationToken);
        return kept.Count;
    }

    private async Task TellAsync(Courier courier, CourierPosition position, CancellationToken cancellationToken)
    {
        var followed = await db.Deliveries
            .AsNoTracking()
            .Where(delivery => delivery.CourierId == courier.Id
                && DeliveryTransitions.OnTheWay.Contains(delivery.Status))
            .ToListAsync(cancellationToken);

        foreach (var delivery in followed)
        {
            var current = IsAtTheDoor(delivery, position)
                ? await ArriveAsync(delivery, courier.Id, cancellationToken)
                : delivery;
            await topics.SendAsync(
                DeliveryTopics.Location(delivery.Id),
                tracking.LocationAt(current, position, courier.Vehicle),
                cancellationToken);
        }
    }

    private bool IsAtTheDoor(OrderDelivery delivery, CourierPosition position)
        => delivery is { Status: DeliveryStatus.EnRoute, Destination.Location: { } door }
            && GeoDistance.Metres(position.Point, door) <= options.Value.GeofenceRadius;

    // What the courier did in this moment comes first.
    private async Task<OrderDelivery> ArriveAsync(
        OrderDelivery delivery,
        Guid courierId,
        CancellationToken cancellationToken)
    {
        try
        {
            return await work.ArriveAsync(delivery.Id, courierId, cancellationToken);
        }
        catch (DeliveryTransitionException)
        {
            return delivery;
        }
    }

    private Task SampleAsync(
        Guid courierId,
        IReadOnlyList<CourierPosition> kept,
        CancellationToken cancellationToken)
    {
        var interval = options.Value.TrackInterval.Ticks;
        var samples = kept
            .DistinctBy(position => position.At.UtcTicks / interval)
            .Select(position => (
                At: new DateTimeOffset(position.At.UtcTicks / interval * interval, TimeSpan.Zero),
                position.Point))
            .ToList();
        var times = samples.Select(sample => sample.At).ToArray();
        var latitudes = samples.Select(sample => sample.Point.Latitude).ToArray();
        var longitudes = samples.Select(sample => sample.Point.Longitude).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO track_points (courier_id, at, latitude, longitude)
            SELECT {courierId}, sample.at, sample.latitude, sample.longitude
            FROM unnest({times}, {latitudes}, {longitudes}) AS sample (at, latitude, longitude)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }
}
