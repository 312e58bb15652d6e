using EShop.Contracts;

namespace EShop.Notifications.Domain.Tests;

public sealed class LocalFormatTests
{
    private static readonly TimeZoneInfo s_berlin = LocalFormat.ZoneOf("Europe/Berlin");

    [Theory]
    [InlineData("en", 123456, CurrencyCode.Gbp, "£1234.56")]
    [InlineData("en-GB", 5, CurrencyCode.Eur, "€0.05")]
    [InlineData("de-DE", 123456, CurrencyCode.Eur, "1234,56 €")]
    [InlineData("de", -250, CurrencyCode.Usd, "-2,50 $")]
    [InlineData("fr", -250, CurrencyCode.Usd, "-$2.50")]
    public void Money_has_its_symbol(string locale, long amount, CurrencyCode currency, string expected)
        => Assert.Equal(
            expected,
            new LocalFormat(locale, s_berlin).Write(NoticeValue.Of("amount", new Money(amount, currency))));

    [Theory]
    [InlineData("en", "5 Jul, 14:30")]
    [InlineData("de-AT", "05.07., 14:30")]
    public void Times_are_those_of_the_recipient(string locale, string expected)
        => Assert.Equal(
            expected,
            new LocalFormat(locale, s_berlin).Write(
                NoticeValue.Of("time", new DateTimeOffset(2026, 7, 5, 12, 30, 0, TimeSpan.Zero))));

    [Theory]
    [InlineData("en", "Ada ", "Hello Ada,")]
    [InlineData("en", null, "Hello,")]
    [InlineData("de", "Ada", "Guten Tag Ada,")]
    [InlineData("de", "", "Guten Tag,")]
    public void A_letter_greets(string locale, string? name, string expected)
        => Assert.Equal(expected, new LocalFormat(locale, s_berlin).Greet(name));

    [Fact]
    public void A_zone_that_nobody_knows_is_utc()
        => Assert.Equal(TimeZoneInfo.Utc, LocalFormat.ZoneOf("Europe/Atlantis"));
}
