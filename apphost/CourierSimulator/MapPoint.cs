namespace EShop.CourierSimulator;

/// <summary>A place in degrees (WGS 84).</summary>
/// <param name="Latitude">North of the equator.</param>
/// <param name="Longitude">East of Greenwich.</param>
public sealed record MapPoint(double Latitude, double Longitude)
{
    private const double MetresPerDegree = 111_195;

    /// <summary>The distance in metres, good enough within a city.</summary>
    public double MetresTo(MapPoint other)
    {
        var (north, east) = Offset(other);
        return Math.Sqrt((north * north) + (east * east));
    }

    /// <summary>The direction to another place, in degrees clockwise from north, from 0 to below 360.</summary>
    public double HeadingTo(MapPoint other)
    {
        var (north, east) = Offset(other);
        return (double.RadiansToDegrees(Math.Atan2(east, north)) + 360) % 360;
    }

    /// <summary>The place after so many metres on the straight line to another, which is not passed.</summary>
    public MapPoint Toward(MapPoint target, double metres)
    {
        var distance = MetresTo(target);
        var share = distance <= metres ? 1 : metres / distance;
        return share >= 1
            ? target
            : new MapPoint(
                Latitude + ((target.Latitude - Latitude) * share),
                Longitude + ((target.Longitude - Longitude) * share));
    }

    private (double North, double East) Offset(MapPoint other)
        => ((other.Latitude - Latitude) * MetresPerDegree,
            (other.Longitude - Longitude) * MetresPerDegree * Math.Cos(double.DegreesToRadians(Latitude)));
}
