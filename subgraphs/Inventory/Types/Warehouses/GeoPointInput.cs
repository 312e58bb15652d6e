using System.ComponentModel.DataAnnotations;
using EShop.Contracts;

namespace EShop.Inventory.Types.Warehouses;

/// <summary>A place on the Earth (WGS 84).</summary>
/// <param name="Latitude">Degrees north of the equator.</param>
/// <param name="Longitude">Degrees east of Greenwich.</param>
public sealed record GeoPointInput(
    [property: Range(-90.0, 90.0)] double Latitude,
    [property: Range(-180.0, 180.0)] double Longitude)
{
    internal GeoPoint ToPoint() => new(Latitude, Longitude);
}
