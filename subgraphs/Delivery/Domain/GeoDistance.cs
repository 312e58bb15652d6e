using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>Distances and directions on the globe.</summary>
public static class GeoDistance
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary>The distance as the crow flies, in metres (haversine formula).</summary>
    public static double Metres(GeoPoint from, GeoPoint to)
    {
        var latitude = double.DegreesToRadians(to.Latitude - from.Latitude) / 2;
        var longitude = double.DegreesToRadians(to.Longitude - from.Longitude) / 2;
        var chord = Math.Pow(Math.Sin(latitude), 2)
            + Math.Cos(double.DegreesToRadians(from.Latitude))
            * Math.Cos(double.DegreesToRadians(to.Latitude))
            * Math.Pow(Math.Sin(longitude), 2);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>The direction at the start of the shortest way, in degrees clockwise from north, from 0 to below 360.</summary>
    public static double Bearing(GeoPoint from, GeoPoint to)
    {
        var (start, end) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var turn = double.DegreesToRadians(to.Longitude - from.Longitude);
        var east = Math.Sin(turn) * Math.Cos(end);
        var north = (Math.Cos(start) * Math.Sin(end)) - (Math.Sin(start) * Math.Cos(end) * Math.Cos(turn));
        return (double.RadiansToDegrees(Math.Atan2(east, north)) + 360) % 360;
    }
}
