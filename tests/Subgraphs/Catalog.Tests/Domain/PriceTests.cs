using EShop.Contracts;

namespace EShop.Catalog.Domain.Tests;

public sealed class PriceTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_price_is_more_than_nothing(long amount)
        => Assert.Equal("amount", Assert.Throws<InvalidCatalogInputException>(() => NewPrice(amount, null)).Field);

    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    public void The_price_to_compare_with_is_higher(long compareAtAmount)
        => Assert.Equal(
            "compareAtAmount",
            Assert.Throws<InvalidCatalogInputException>(() => NewPrice(100, compareAtAmount)).Field);

    [Fact]
    public void A_price_may_have_a_higher_one_to_compare_with()
        => Assert.Equal(101, NewPrice(100, 101).CompareAtAmount);

    [Fact]
    public void A_price_ends_after_its_beginning()
        => Assert.Equal(
            "validUntil",
            Assert.Throws<InvalidCatalogInputException>(() => NewPrice(100, null, s_start)).Field);

    private static Price NewPrice(long amount, long? compareAtAmount, DateTimeOffset? validUntil = null)
        => new(Guid.NewGuid(), Guid.NewGuid(), CurrencyCode.Eur, amount, compareAtAmount, s_start, validUntil);
}
