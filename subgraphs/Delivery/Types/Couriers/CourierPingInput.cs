using EShop.Contracts;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Couriers;

/// <summary>Where a courier's device was.</summary>
/// <param name="Latitude">Degrees north of the equator.</param>
/// <param name="Longitude">Degrees east of Greenwich.</param>
/// <param name="At">When.</param>
/// <param name="Heading">Where to, in degrees clockwise from north.</param>
/// <param name="Speed">How fast, in metres per second.</param>
public sealed record CourierPingInput(
    double Latitude,
    double Longitude,
    DateTimeOffset At,
    double? Heading,
    double? Speed)
{
    internal CourierPosition ToPosition() => new(new GeoPoint(Latitude, Longitude), At, Heading, Speed);
}
