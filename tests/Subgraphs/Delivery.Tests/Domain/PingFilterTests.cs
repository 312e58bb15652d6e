using EShop.Contracts;

namespace EShop.Delivery.Domain.Tests;

public sealed class PingFilterTests
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly PingFilter s_filter = new(MaxSpeed: 20);

    [Fact]
    public void What_comes_out_of_order_is_dropped()
        => Assert.Equal([10, 20, 30], Keep(null, At(10), At(20), At(15), At(20), At(30)));

    [Fact]
    public void What_is_older_than_what_is_known_is_dropped()
        => Assert.Equal([0], Keep(At(-10), At(-20), At(-10), At(0)));

    [Theory]
    [InlineData(31, false)]
    [InlineData(30, true)]
    [InlineData(-600, true)]
    [InlineData(-601, false)]
    public void Neither_the_future_nor_the_distant_past_is_believed(int seconds, bool isKept)
        => Assert.Equal(isKept ? 1 : 0, s_filter.Keep(null, [At(seconds)], s_now).Count);

    [Fact]
    public void Nobody_jumps()
    {
        var near = At(1) with { Point = new GeoPoint(52.5001, 13.4) };
        var far = At(2) with { Point = new GeoPoint(52.6, 13.4) };
        var later = At(3) with { Point = new GeoPoint(52.5002, 13.4) };

        Assert.Equal([1, 3], Keep(At(0), near, far, later));
    }

    [Theory]
    [InlineData(91, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, 181)]
    [InlineData(0, double.PositiveInfinity)]
    public void What_is_not_on_the_globe_is_dropped(double latitude, double longitude)
        => Assert.Empty(s_filter.Keep(null, [At(0) with { Point = new GeoPoint(latitude, longitude) }], s_now));

    [Fact]
    public void The_heading_follows_from_two_positions()
    {
        var north = At(10) with { Point = new GeoPoint(52.501, 13.4) };

        Assert.Equal(0, Assert.Single(s_filter.Keep(At(0), [north], s_now)).Heading);
    }

    private static IEnumerable<int> Keep(CourierPosition? last, params CourierPosition[] pings)
        => s_filter.Keep(last, pings, s_now).Select(ping => (int)(ping.At - s_now).TotalSeconds);

    private static CourierPosition At(int seconds)
        => new(new GeoPoint(52.5, 13.4), s_now.AddSeconds(seconds), null, null);
}
