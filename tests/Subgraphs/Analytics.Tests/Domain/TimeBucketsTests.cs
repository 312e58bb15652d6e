using System.Globalization;
using EShop.Analytics.Domain.Reports;

namespace EShop.Analytics.Tests.Domain;

public sealed class TimeBucketsTests
{
    [Theory]
    [InlineData("2026-03-28T23:00Z", "2026-03-30T22:00Z", "Day", "2026-03-28T23:00Z 2026-03-29T22:00Z")]
    [InlineData("2026-10-24T22:00Z", "2026-10-26T23:00Z", "Day", "2026-10-24T22:00Z 2026-10-25T23:00Z")]
    [InlineData("2026-10-25T00:00Z", "2026-10-25T02:00Z", "Hour", "2026-10-25T00:00Z 2026-10-25T01:00Z")]
    [InlineData("2026-01-31T23:00Z", "2026-04-30T22:00Z", "Month", "2026-01-31T23:00Z 2026-02-28T23:00Z 2026-03-31T22:00Z")]
    [InlineData("2026-03-25T12:00Z", "2026-04-01T00:00Z", "Week", "2026-03-25T12:00Z 2026-03-29T22:00Z")]
    public void Days_and_months_are_those_of_the_time_zone(string from, string until, string size, string starts)
    {
        var buckets = Divide(from, until, size, "Europe/Berlin");

        Assert.Equal(starts.Split(' ').Select(Time), buckets.Select(bucket => bucket.From));
        Assert.Equal(Time(until), buckets[^1].Until);
    }

    [Fact]
    public void A_day_whose_midnight_does_not_exist_begins_with_its_first_moment()
    {
        // Beirut skips from 00:00 to 01:00.
        var buckets = Divide("2026-03-27T22:00Z", "2026-03-29T21:00Z", "Day", "Asia/Beirut");

        Assert.Equal(
            [Time("2026-03-27T22:00Z"), Time("2026-03-28T22:00Z")],
            buckets.Select(bucket => bucket.From));
    }

    [Fact]
    public void A_day_whose_midnight_comes_twice_begins_with_the_first()
    {
        // Havana turns the clock back from 01:00 to 00:00.
        var buckets = Divide("2026-10-31T04:00Z", "2026-11-02T05:00Z", "Day", "America/Havana");

        Assert.Equal(
            [Time("2026-10-31T04:00Z"), Time("2026-11-01T04:00Z")],
            buckets.Select(bucket => bucket.From));
    }

    [Fact]
    public void Whatever_the_range_there_are_neither_gaps_nor_overlaps()
    {
        var random = new Random(1);
        string[] zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"];

        for (var i = 0; i < 400; i++)
        {
            var from = Time("2026-01-01T00:00Z").AddMinutes(random.Next(525_600));
            var range = new ReportRange(from, from.AddMinutes(random.Next(1, 40 * 24 * 60)));
            var buckets = TimeBuckets.Of(
                range, (BucketSize)random.Next(4), TimeZoneInfo.FindSystemTimeZoneById(zones[random.Next(zones.Length)]));

            Assert.Equal(range.From, buckets[0].From);
            Assert.Equal(range.Until, buckets[^1].Until);
            Assert.All(buckets, bucket => Assert.True(bucket.From < bucket.Until));
            Assert.Equal(buckets.Skip(1).Select(bucket => bucket.From), buckets.SkipLast(1).Select(bucket => bucket.Until));
        }
    }

    [Fact]
    public void There_are_at_most_a_thousand()
    {
        var from = Time("2026-01-01T00:00Z");

        Assert.Equal(1_000, TimeBuckets.Of(new(from, from.AddHours(1_000)), BucketSize.Hour, TimeZoneInfo.Utc).Count);
        Assert.Throws<InvalidReportException>(
            () => TimeBuckets.Of(new(from, from.AddHours(1_001)), BucketSize.Hour, TimeZoneInfo.Utc));
    }

    [Fact]
    public void A_range_is_not_empty_and_not_longer_than_five_years()
    {
        var from = Time("2026-01-01T00:00Z");

        Assert.Throws<InvalidReportException>(() => new ReportRange(from, from));
        Assert.Throws<InvalidReportException>(() => new ReportRange(from, from.AddDays(-1)));
        Assert.Throws<InvalidReportException>(() => new ReportRange(from, from.AddYears(6)));
    }

    private static IReadOnlyList<TimeBucket> Divide(string from, string until, string size, string zone)
        => TimeBuckets.Of(
            new ReportRange(Time(from), Time(until)),
            Enum.Parse<BucketSize>(size),
            TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
