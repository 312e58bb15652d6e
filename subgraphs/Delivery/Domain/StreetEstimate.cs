using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>The way as the crow flies, times a factor for streets, at the usual speed of the vehicle or the courier's own.</summary>
public sealed class StreetEstimate : IArrivalEstimate
{
    private const double StreetFactor = 1.3;

    // Slower than that is waiting at a light, which says nothing about the rest of the way.
    private const double MinSpeed = 1.5;

    private static readonly TimeSpan s_handover = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public TimeSpan Between(GeoPoint from, GeoPoint to, VehicleKind vehicle, double? speed)
    {
        var usual = UsualSpeed(vehicle);
        var expected = speed is > MinSpeed and var current ? (usual + current) / 2 : usual;
        return TimeSpan.FromSeconds(Math.Ceiling(GeoDistance.Metres(from, to) * StreetFactor / expected)) + s_handover;
    }

    // In metres per second, in a city.
    private static double UsualSpeed(VehicleKind vehicle) => vehicle switch
    {
        VehicleKind.Bicycle => 4.5,
        VehicleKind.Scooter => 7,
        VehicleKind.Car => 7.5,
        _ => 6.5
    };
}
