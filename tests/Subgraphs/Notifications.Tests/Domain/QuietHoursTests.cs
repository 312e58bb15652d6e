using System.Globalization;

namespace EShop.Notifications.Domain.Tests;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo s_berlin = LocalFormat.ZoneOf("Europe/Berlin");

    [Theory]
    // A night, before and after midnight.
    [InlineData("22:00", "07:00", "2026-06-10T21:59:59+02:00", null)]
    [InlineData("22:00", "07:00", "2026-06-10T22:00:00+02:00", "2026-06-11T07:00:00+02:00")]
    [InlineData("22:00", "07:00", "2026-06-11T06:59:59+02:00", "2026-06-11T07:00:00+02:00")]
    [InlineData("22:00", "07:00", "2026-06-11T07:00:00+02:00", null)]
    // An afternoon.
    [InlineData("13:00", "15:30", "2026-06-10T14:10:11+02:00", "2026-06-10T15:30:00+02:00")]
    // The night that is an hour shorter.
    [InlineData("22:00", "07:00", "2026-03-28T23:00:00+01:00", "2026-03-29T07:00:00+02:00")]
    // Half past two does not exist that night: the clock goes from two to three.
    [InlineData("22:00", "02:30", "2026-03-29T01:45:00+01:00", "2026-03-29T03:00:00+02:00")]
    // The night that is an hour longer.
    [InlineData("22:00", "07:00", "2026-10-24T23:00:00+02:00", "2026-10-25T07:00:00+01:00")]
    // Half past two exists twice; the first ends the quiet, which then begins once more at two.
    [InlineData("22:00", "02:30", "2026-10-25T02:10:00+02:00", "2026-10-25T02:30:00+02:00")]
    [InlineData("22:00", "02:30", "2026-10-25T02:40:00+02:00", null)]
    [InlineData("22:00", "02:30", "2026-10-25T02:10:00+01:00", "2026-10-25T02:30:00+01:00")]
    public void They_end_by_the_clock_on_the_wall(string from, string until, string now, string? end)
    {
        var hours = QuietHours.Create(Time(from), Time(until));

        var actual = hours.EndAfter(Moment(now), s_berlin);

        Assert.Equal(end is null ? null : Moment(end), actual);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", 3)]
    [InlineData("Europe/Berlin", "2026-10-24", 3)]
    [InlineData("America/St_Johns", "2026-03-07", 3)]
    [InlineData("Australia/Lord_Howe", "2026-04-04", 3)]
    [InlineData("Asia/Kathmandu", "2026-05-05", 2)]
    public void Within_them_all_is_quiet_and_their_end_is_not(string zoneName, string day, int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
        var start = Moment($"{day}T00:00:00Z");
        var random = new Random(7);

        for (var i = 0; i < 400; i++)
        {
            var hours = new QuietHours(new TimeOnly(random.NextInt64(1440) * TimeSpan.TicksPerMinute), default);
            hours = hours with { Until = hours.From.AddMinutes(1 + random.Next(1439)) };
            var now = start.AddSeconds(random.Next(days * 86_400));

            if (hours.EndAfter(now, zone) is not { } end)
            {
                Assert.False(hours.Cover(now, zone));
                continue;
            }

            Assert.True(end > now);
            Assert.False(hours.Cover(end, zone));

            for (var moment = now; moment < end; moment = moment.AddMinutes(1))
            {
                Assert.True(hours.Cover(moment, zone), $"{hours} at {moment:O} in {zoneName}");
            }
        }
    }

    [Fact]
    public void A_beginning_that_is_the_end_says_nothing()
    {
        Assert.Throws<InvalidQuietHoursException>(() => QuietHours.Create(new TimeOnly(7, 0), new TimeOnly(7, 0, 30)));
        Assert.Equal(new TimeOnly(7, 1), QuietHours.Create(new TimeOnly(7, 1, 59), new TimeOnly(8, 0)).From);
    }

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
