namespace EShop.Contracts;

/// <summary>A place on the Earth (WGS 84).</summary>
/// <param name="Latitude">Degrees north of the equator, from −90 to 90.</param>
/// <param name="Longitude">Degrees east of Greenwich, from −180 to 180.</param>
public sealed record GeoPoint(double Latitude, double Longitude);
