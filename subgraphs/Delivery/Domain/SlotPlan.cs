namespace EShop.Delivery.Domain;

/// <summary>The slots of a zone on a day. Hours are those of clocks in the zone, also when these are turned.</summary>
public static class SlotPlan
{
    /// <summary>How long before its end a slot can be reserved.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(45);

    /// <summary>How many days ahead there are slots, today included.</summary>
    public const int Days = 7;

    /// <summary>The slots that a zone has on a day.</summary>
    public static IEnumerable<DeliverySlot> For(DeliveryZone zone, DateOnly date)
    {
        var clocks = TimeZoneInfo.FindSystemTimeZoneById(zone.TimeZone);

        for (var hour = zone.FirstHour; hour + zone.SlotHours <= zone.LastHour; hour += zone.SlotHours)
        {
            var (start, end) = (At(date, hour, clocks), At(date, hour + zone.SlotHours, clocks));

            // An hour that is left out when clocks are turned forward has no slot of its own.
            if (start < end)
            {
                yield return new DeliverySlot
                {
                    ZoneId = zone.Id,
                    StartsAt = start,
                    EndsAt = end,
                    Capacity = zone.SlotCapacity,
                    Fee = zone.Fee,
                    Currency = zone.Currency
                };
            }
        }
    }

    /// <summary>When a day begins and ends in a zone.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until) DayOf(DeliveryZone zone, DateOnly date)
    {
        var clocks = TimeZoneInfo.FindSystemTimeZoneById(zone.TimeZone);
        return (At(date, 0, clocks), At(date, 24, clocks));
    }

    /// <summary>The day it is in a zone.</summary>
    public static DateOnly TodayOf(DeliveryZone zone, DateTimeOffset now)
        => DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(zone.TimeZone)).DateTime);

    private static DateTimeOffset At(DateOnly date, int hour, TimeZoneInfo clocks)
    {
        var local = date.ToDateTime(TimeOnly.MinValue).AddHours(hour);
        local = clocks.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, clocks), TimeSpan.Zero);
    }
}
