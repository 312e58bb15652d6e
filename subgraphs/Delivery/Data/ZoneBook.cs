using EShop.Contracts;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>Where the shop delivers and where goods are picked up, as staff enter it.</summary>
public sealed class ZoneBook(DeliveryContext db)
{
    /// <summary>Enters a zone, or changes the one with its code; addresses are then looked up anew.</summary>
    /// <exception cref="InvalidZoneException">It has no slots, or there is no such time zone.</exception>
    public Task<DeliveryZone> DefineAsync(DeliveryZone zone, CancellationToken cancellationToken)
    {
        if (zone.FirstHour + zone.SlotHours > zone.LastHour)
        {
            throw new InvalidZoneException("A day has to be long enough for a slot.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone.TimeZone, out _))
        {
            throw new InvalidZoneException("There is no such time zone.");
        }

        return db.InTransactionAsync(
            async token =>
            {
                var stored = await StoreAsync(zone, token);
                await db.KnownAddresses.ExecuteUpdateAsync(
                    set => set.SetProperty(address => address.IsStale, true), token);
                return stored;
            },
            cancellationToken);
    }

    /// <summary>Says where couriers get the goods of a warehouse.</summary>
    public async Task<PickupLocation> SetPickupAsync(
        Guid warehouseId,
        string name,
        GeoPoint location,
        CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO pickup_locations (warehouse_id, name, latitude, longitude)
            VALUES ({warehouseId}, {name}, {location.Latitude}, {location.Longitude})
            ON CONFLICT (warehouse_id) DO UPDATE
                SET name = excluded.name, latitude = excluded.latitude, longitude = excluded.longitude
            """,
            cancellationToken);
        return new PickupLocation { WarehouseId = warehouseId, Name = name, Location = location };
    }

    // The last one who enters a zone wins, as a whole.
    private async Task<DeliveryZone> StoreAsync(DeliveryZone zone, CancellationToken cancellationToken)
    {
        var stored = await db.Zones
            .FromSql($"SELECT * FROM delivery_zones WHERE code = {zone.Code} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);

        if (stored is null)
        {
            stored = zone;
            db.Zones.Add(zone);
        }
        else
        {
            stored.Name = zone.Name;
            stored.Country = zone.Country;
            stored.PostalPrefixes = zone.PostalPrefixes;
            stored.Center = zone.Center;
            stored.Radius = zone.Radius;
            stored.TimeZone = zone.TimeZone;
            stored.FirstHour = zone.FirstHour;
            stored.LastHour = zone.LastHour;
            stored.SlotHours = zone.SlotHours;
            stored.SlotCapacity = zone.SlotCapacity;
            stored.Fee = zone.Fee;
            stored.Currency = zone.Currency;
        }

        await db.SaveChangesAsync(cancellationToken);
        return stored;
    }
}
