using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>Makes slots ahead of time, a few days for each zone.</summary>
public sealed class SlotCalendar(DeliveryContext db, TimeProvider clock)
{
    /// <summary>Adds the slots that are missing.</summary>
    /// <returns>How many.</returns>
    public async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        var zones = await db.Zones.AsNoTracking().ToListAsync(cancellationToken);
        var added = 0;

        foreach (var zone in zones)
        {
            added += await FillAsync(zone, cancellationToken);
        }

        return added;
    }

    private Task<int> FillAsync(DeliveryZone zone, CancellationToken cancellationToken)
    {
        var today = SlotPlan.TodayOf(zone, clock.GetUtcNow());
        var slots = Enumerable.Range(0, SlotPlan.Days)
            .SelectMany(days => SlotPlan.For(zone, today.AddDays(days)))
            .ToList();
        var ids = slots.Select(slot => slot.Id).ToArray();
        var starts = slots.Select(slot => slot.StartsAt).ToArray();
        var ends = slots.Select(slot => slot.EndsAt).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO delivery_slots (id, zone_id, starts_at, ends_at, capacity, taken, fee, currency)
            SELECT slot.id, zone.id, slot.starts_at, slot.ends_at, zone.slot_capacity, 0, zone.fee, zone.currency
            FROM unnest({ids}, {starts}, {ends}) AS slot (id, starts_at, ends_at)
            JOIN delivery_zones AS zone ON zone.id = {zone.Id}
            ON CONFLICT (zone_id, starts_at) DO NOTHING
            """,
            cancellationToken);
    }
}
