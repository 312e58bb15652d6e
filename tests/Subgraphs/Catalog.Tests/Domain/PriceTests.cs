using EShop.Contracts;

namespace EShop.Catalog.Domain.Tests;

public sealed class PriceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_price_is_more_than_nothing(long amount)
        => Assert.Throws<ArgumentOutOfRangeException>(
            () => new Price(Guid.CreateVersion7(), CurrencyCode.Eur, amount, null));

    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    public void The_price_to_compare_with_is_higher(long compareAtAmount)
        => Assert.Throws<ArgumentOutOfRangeException>(
            () => new Price(Guid.CreateVersion7(), CurrencyCode.Eur, 100, compareAtAmount));

    [Fact]
    public void A_price_may_have_a_higher_one_to_compare_with()
        => Assert.Equal(101, new Price(Guid.CreateVersion7(), CurrencyCode.Eur, 100, 101).CompareAtAmount);
}
