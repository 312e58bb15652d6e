namespace EShop.Notifications.Domain;

/// <summary>The time of day in which somebody does not want to be disturbed, by the clock on their wall.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends; earlier than the beginning when that is on the day after.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    /// <summary>Checks what somebody chose.</summary>
    /// <exception cref="InvalidQuietHoursException">The two are the same minute: that says nothing.</exception>
    public static QuietHours Create(TimeOnly from, TimeOnly until)
    {
        var hours = new QuietHours(ToMinute(from), ToMinute(until));
        return hours.From == hours.Until ? throw new InvalidQuietHoursException() : hours;
    }

    /// <summary>Whether a moment is within them.</summary>
    public bool Cover(DateTimeOffset moment, TimeZoneInfo zone)
        => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime).IsBetween(From, Until);

    /// <summary>
    /// The first moment from which on one may disturb again; null when one may now. The minutes are tried one after the
    /// other, because on the days when clocks are turned no arithmetic with times of day is right: one of them does not
    /// exist, or exists twice.
    /// </summary>
    public DateTimeOffset? EndAfter(DateTimeOffset now, TimeZoneInfo zone)
    {
        if (!Cover(now, zone))
        {
            return null;
        }

        var moment = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % s_minute.Ticks), TimeSpan.Zero);
        while (Cover(moment, zone))
        {
            moment += s_minute;
        }

        return moment;
    }

    private static TimeOnly ToMinute(TimeOnly time) => new(time.Hour, time.Minute);
}
