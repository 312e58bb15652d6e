using System.ComponentModel.DataAnnotations;
using EShop.Contracts;
using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Types.Errors;

namespace EShop.Delivery.Types.Zones;

[MutationType]
[Authorize(Policy = DeliveryScopes.Manage)]
public static partial class ZoneMutations
{
    /// <summary>Enters a zone, or changes the one with the code. Its slots are made ahead by themselves.</summary>
    /// <param name="zone">The whole zone.</param>
    [Error<InvalidDeliveryZoneError>]
    public static Task<DeliveryZone> DefineDeliveryZoneAsync(
        DeliveryZoneInput zone,
        ZoneBook zones,
        CancellationToken cancellationToken)
        => zones.DefineAsync(
            new DeliveryZone
            {
                Code = zone.Code,
                Name = zone.Name,
                Country = zone.Country.ToUpperInvariant(),
                PostalPrefixes = [.. zone.PostalPrefixes],
                Center = new GeoPoint(zone.Latitude, zone.Longitude),
                Radius = zone.Radius,
                TimeZone = zone.TimeZone,
                FirstHour = zone.FirstHour,
                LastHour = zone.LastHour,
                SlotHours = zone.SlotHours,
                SlotCapacity = zone.SlotCapacity,
                Fee = zone.Fee,
                Currency = zone.Currency
            },
            cancellationToken);

    /// <summary>Says where couriers get the goods of a warehouse.</summary>
    /// <param name="warehouseId">The warehouse.</param>
    /// <param name="name">What couriers read.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public static Task<PickupLocation> SetPickupLocationAsync(
        [ID("Warehouse")] Guid warehouseId,
        [StringLength(PickupLocation.MaxNameLength, MinimumLength = 1)] string name,
        [Range(-85.0, 85.0)] double latitude,
        [Range(-180.0, 180.0)] double longitude,
        ZoneBook zones,
        CancellationToken cancellationToken)
        => zones.SetPickupAsync(warehouseId, name, new GeoPoint(latitude, longitude), cancellationToken);
}
