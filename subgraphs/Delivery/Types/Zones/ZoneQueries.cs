using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Zones;

[QueryType]
[Authorize(Policy = DeliveryScopes.Read)]
public static partial class ZoneQueries
{
    /// <summary>Where the shop delivers, by code.</summary>
    public static async Task<IReadOnlyList<DeliveryZone>> GetDeliveryZonesAsync(
        DeliveryContext db,
        CancellationToken cancellationToken)
        => await db.Zones.AsNoTracking().OrderBy(zone => zone.Code).ToListAsync(cancellationToken);

    /// <summary>Where couriers get goods, by name.</summary>
    public static async Task<IReadOnlyList<PickupLocation>> GetPickupLocationsAsync(
        DeliveryContext db,
        CancellationToken cancellationToken)
        => await db.PickupLocations.AsNoTracking().OrderBy(location => location.Name).ToListAsync(cancellationToken);
}
