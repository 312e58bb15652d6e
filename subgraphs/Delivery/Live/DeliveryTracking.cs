using EShop.Contracts;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Live;

/// <summary>Says where the courier of a delivery is and when they will be there.</summary>
public sealed class DeliveryTracking(CourierMap map, IArrivalEstimate estimate, TimeProvider clock)
{
    /// <summary>Where the courier is; null unless the courier has the goods and is on the map.</summary>
    public async Task<CourierLocation?> LocateAsync(OrderDelivery delivery, VehicleKind vehicle)
        => delivery is { IsOnTheWay: true, CourierId: { } courierId } && await map.FindAsync(courierId) is { } position
            ? LocationAt(delivery, position, vehicle)
            : null;

    /// <summary>The location that a position means for a delivery.</summary>
    public CourierLocation LocationAt(OrderDelivery delivery, CourierPosition position, VehicleKind vehicle)
        => new(
            position.Point,
            position.Heading,
            position.At,
            delivery.Status == DeliveryStatus.Arrived
                ? delivery.ArrivedAt
                : delivery.Destination?.Location is { } door
                    ? clock.GetUtcNow() + estimate.Between(position.Point, door, vehicle, position.Speed)
                    : null,
            delivery.Status);

    /// <summary>When a delivery can be there at the earliest, from what is known of its courier and goods.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="pickup">Where the goods are; null: not known.</param>
    public async Task<DateTimeOffset> ExpectAsync(OrderDelivery delivery, GeoPoint? pickup)
    {
        var courier = delivery.CourierId is { } id ? (await map.FindAsync(id))?.Point : null;
        var start = delivery.IsOnTheWay ? courier : courier is null ? pickup : null;
        var ways = start is null ? new[] { courier, pickup } : [start];
        var stops = ways.Append(delivery.Destination?.Location).OfType<GeoPoint>().ToList();
        return clock.GetUtcNow() + stops
            .Zip(stops.Skip(1), (from, to) => estimate.Between(from, to, VehicleKind.Bicycle, speed: null))
            .Aggregate(TimeSpan.FromMinutes(1), (sum, way) => sum + way);
    }
}
