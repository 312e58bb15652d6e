namespace EShop.Catalog.Domain.Tests;

public sealed class Ean13Tests
{
    [Theory]
    [InlineData("400638133393", "4006381333931")]
    [InlineData("590123412345", "5901234123457")]
    [InlineData("000000000000", "0000000000000")]
    public void The_check_digit_is_added(string payload, string expected)
    {
        Assert.Equal(expected, Ean13.FromPayload(payload));
        Assert.True(Ean13.IsValid(expected));
    }

    [Theory]
    [InlineData("4006381333932")]
    [InlineData("400638133393")]
    [InlineData("40063813339310")]
    [InlineData("400638133393X")]
    [InlineData("")]
    public void A_wrong_digit_or_length_is_noticed(string code)
        => Assert.False(Ean13.IsValid(code));

    [Theory]
    [InlineData("12345678901")]
    [InlineData("1234567890123")]
    [InlineData("12345678901a")]
    public void Only_twelve_digits_get_a_check_digit(string payload)
        => Assert.Throws<ArgumentException>(() => Ean13.FromPayload(payload));
}
