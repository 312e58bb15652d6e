using System.Text.Json;

namespace EShop.CourierSimulator.Couriers;

/// <summary>A delivery that a courier has taken.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Pickups">Where its goods are.</param>
/// <param name="Door">Where it goes; null: that is on no map.</param>
/// <param name="CashIsDue">Whether there is cash to collect.</param>
public sealed record CourierJob(
    string Id,
    string Status,
    IReadOnlyList<MapPoint> Pickups,
    MapPoint? Door,
    bool CashIsDue)
{
    /// <summary>Reads a delivery of the answer.</summary>
    public static CourierJob Of(JsonElement delivery)
        => new(
            delivery.GetProperty("id").GetString()!,
            delivery.GetProperty("status").GetString()!,
            [.. delivery.GetProperty("pickups").EnumerateArray().Select(pickup => PointOf(pickup.GetProperty("location")))],
            delivery.GetProperty("destination") is { ValueKind: JsonValueKind.Object } destination
                && destination.GetProperty("location") is { ValueKind: JsonValueKind.Object } door
                ? PointOf(door)
                : null,
            delivery.GetProperty("cashToCollect").ValueKind == JsonValueKind.Object);

    /// <summary>Reads a place.</summary>
    public static MapPoint PointOf(JsonElement point)
        => new(point.GetProperty("latitude").GetDouble(), point.GetProperty("longitude").GetDouble());
}
