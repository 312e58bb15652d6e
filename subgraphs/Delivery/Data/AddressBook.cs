using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Users;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>Knows which zone serves an address, by asking Users where it is.</summary>
public sealed class AddressBook(DeliveryContext db, IUserDirectory users)
{
    /// <summary>Learns about an address that is new or different.</summary>
    public async Task LearnAsync(Guid addressId, CancellationToken cancellationToken)
    {
        if (await users.FindAddressAsync(addressId, cancellationToken) is not { } address)
        {
            await ForgetAsync(addressId, cancellationToken);
            return;
        }

        var zone = await ZoneOfAsync(address, cancellationToken);
        var zoneId = zone?.Id;
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO known_addresses (address_id, user_id, zone_id, is_stale)
            VALUES ({addressId}, {address.UserId}, {zoneId}, FALSE)
            ON CONFLICT (address_id) DO UPDATE SET zone_id = excluded.zone_id, is_stale = FALSE
            """,
            cancellationToken);
    }

    /// <summary>Forgets an address that was removed.</summary>
    public Task ForgetAsync(Guid addressId, CancellationToken cancellationToken)
        => db.KnownAddresses.Where(address => address.AddressId == addressId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Looks up some addresses again that were looked up before zones changed.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RefreshAsync(int batchSize, CancellationToken cancellationToken)
    {
        var stale = await db.KnownAddresses
            .Where(address => address.IsStale)
            .OrderBy(address => address.AddressId)
            .Select(address => address.AddressId)
            .Take(batchSize)
            .ToListAsync(cancellationToken);

        foreach (var addressId in stale)
        {
            await LearnAsync(addressId, cancellationToken);
        }

        return stale.Count;
    }

    /// <summary>The zone that serves an address, the one with the nearest middle; null: none.</summary>
    public async Task<DeliveryZone?> ZoneOfAsync(DeliveryAddress address, CancellationToken cancellationToken)
    {
        var zones = await db.Zones.AsNoTracking().OrderBy(zone => zone.Code).ToListAsync(cancellationToken);
        return zones
            .Where(zone => zone.Serves(address.Country, address.PostalCode, address.Location))
            .MinBy(zone => address.Location is null ? 0 : GeoDistance.Metres(zone.Center, address.Location));
    }
}
