using EShop.Contracts;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Live;

/// <summary>Where the courier of a delivery is.</summary>
/// <param name="Position">The place.</param>
/// <param name="Heading">Where to, in degrees clockwise from north; null: not known.</param>
/// <param name="At">When the courier was there.</param>
/// <param name="EstimatedArrival">When the courier is expected at the door; null: the door is on no map.</param>
/// <param name="Status">How far the delivery is.</param>
public sealed record CourierLocation(
    GeoPoint Position,
    double? Heading,
    DateTimeOffset At,
    DateTimeOffset? EstimatedArrival,
    DeliveryStatus Status);
