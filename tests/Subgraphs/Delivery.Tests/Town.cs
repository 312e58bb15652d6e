using EShop.Contracts;

namespace EShop.Delivery.Tests;

/// <summary>A place far from those of other tests, with a zone, a warehouse in its middle, and slots on one day.</summary>
/// <param name="Zone">The code of the zone.</param>
/// <param name="Middle">Where it is.</param>
/// <param name="WarehouseId">The warehouse.</param>
/// <param name="SlotIds">The slots of the day, with places for some.</param>
public sealed record Town(string Zone, GeoPoint Middle, Guid WarehouseId, IReadOnlyList<Guid> SlotIds)
{
    /// <summary>About a kilometre in degrees of latitude.</summary>
    public const double Kilometre = 0.009;

    /// <summary>A place so many kilometres north of the middle.</summary>
    public GeoPoint North(double kilometres) => Middle with { Latitude = Middle.Latitude + (kilometres * Kilometre) };
}
