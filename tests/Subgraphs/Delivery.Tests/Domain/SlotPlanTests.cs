using EShop.Contracts;

namespace EShop.Delivery.Domain.Tests;

public sealed class SlotPlanTests
{
    [Fact]
    public void Slots_follow_the_clocks_of_the_zone()
    {
        var slots = SlotPlan.For(Zone(), new DateOnly(2026, 5, 4)).ToList();

        Assert.Equal(7, slots.Count);
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 6, 0, 0, TimeSpan.Zero), slots[0].StartsAt);
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 20, 0, 0, TimeSpan.Zero), slots[^1].EndsAt);
        Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal(pair.First.EndsAt, pair.Second.StartsAt));
    }

    [Theory]
    [InlineData(3, 29, 23)]
    [InlineData(10, 25, 25)]
    [InlineData(5, 4, 24)]
    public void A_day_on_which_clocks_are_turned_is_shorter_or_longer(int month, int day, int hours)
    {
        var zone = Zone();
        zone.FirstHour = 0;
        zone.LastHour = 24;
        var date = new DateOnly(2026, month, day);

        var slots = SlotPlan.For(zone, date).ToList();

        Assert.Equal(12, slots.Count);
        Assert.Equal(hours, slots.Sum(slot => (slot.EndsAt - slot.StartsAt).TotalHours));
        Assert.Equal((slots[0].StartsAt, slots[^1].EndsAt), SlotPlan.DayOf(zone, date));
    }

    [Fact]
    public void A_zone_serves_by_place_where_that_is_known_and_else_by_postal_code()
    {
        var zone = Zone();

        Assert.True(zone.Serves("de", "99999", new GeoPoint(52.53, 13.4)));
        Assert.False(zone.Serves("DE", "10115", new GeoPoint(53.5, 10)));
        Assert.True(zone.Serves("DE", "10115", location: null));
        Assert.False(zone.Serves("DE", "20115", location: null));
        Assert.False(zone.Serves("AT", "10115", location: null));
    }

    private static DeliveryZone Zone() => new()
    {
        Code = "BER",
        Name = "Berlin",
        Country = "DE",
        PostalPrefixes = ["10"],
        Center = new GeoPoint(52.52, 13.405),
        Radius = 20_000,
        TimeZone = "Europe/Berlin",
        FirstHour = 8,
        LastHour = 22
    };
}
