using EShop.Contracts;

namespace EShop.Inventory.Domain;

/// <summary>Distances on the globe.</summary>
public static class GeoDistance
{
    private const double EarthRadiusKilometres = 6371.0088;

    /// <summary>The distance as the crow flies, in kilometres (haversine formula).</summary>
    public static double Kilometres(GeoPoint from, GeoPoint to)
    {
        var latitude = double.DegreesToRadians(to.Latitude - from.Latitude) / 2;
        var longitude = double.DegreesToRadians(to.Longitude - from.Longitude) / 2;
        var chord = Math.Pow(Math.Sin(latitude), 2)
            + Math.Cos(double.DegreesToRadians(from.Latitude))
            * Math.Cos(double.DegreesToRadians(to.Latitude))
            * Math.Pow(Math.Sin(longitude), 2);
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
