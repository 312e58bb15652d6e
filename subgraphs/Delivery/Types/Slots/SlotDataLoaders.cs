using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Slots;

internal static class SlotDataLoaders
{
    /// <summary>The slots that can still be reserved, of the caller's own addresses only.</summary>
    [DataLoader]
    public static async Task<Dictionary<AddressDay, DeliverySlot[]>> GetSlotsByAddressAsync(
        IReadOnlyList<AddressDay> keys,
        DeliveryContext db,
        CurrentUser user,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var addressIds = keys.Select(key => key.AddressId).ToList();
        var zones = await (
            from address in db.KnownAddresses
            join zone in db.Zones on address.ZoneId equals zone.Id
            where addressIds.Contains(address.AddressId) && address.UserId == user.Id
            select new { address.AddressId, Zone = zone })
            .AsNoTracking()
            .ToDictionaryAsync(row => row.AddressId, row => row.Zone, cancellationToken);
        var days = keys
            .Where(key => zones.ContainsKey(key.AddressId))
            .ToDictionary(key => key, key => SlotPlan.DayOf(zones[key.AddressId], key.Date));

        if (days.Count == 0)
        {
            return [];
        }

        var (zoneIds, latest) = (zones.Values.Select(zone => zone.Id).ToList(), clock.GetUtcNow() + SlotPlan.Notice);
        var (first, last) = (days.Values.Min(day => day.From), days.Values.Max(day => day.Until));
        var slots = await db.Slots
            .AsNoTracking()
            .Where(slot => zoneIds.Contains(slot.ZoneId)
                && slot.StartsAt >= first
                && slot.StartsAt < last
                && slot.EndsAt > latest)
            .OrderBy(slot => slot.StartsAt)
            .ToListAsync(cancellationToken);
        return days.ToDictionary(
            day => day.Key,
            day => slots
                .Where(slot => slot.ZoneId == zones[day.Key.AddressId].Id
                    && slot.StartsAt >= day.Value.From
                    && slot.StartsAt < day.Value.Until)
                .ToArray());
    }

    [DataLoader]
    public static Task<Dictionary<Guid, DeliverySlot>> GetDeliverySlotByIdAsync(
        IReadOnlyList<Guid> ids,
        DeliveryContext db,
        CancellationToken cancellationToken)
        => db.Slots
            .AsNoTracking()
            .Where(slot => ids.Contains(slot.Id))
            .ToDictionaryAsync(slot => slot.Id, cancellationToken);
}
