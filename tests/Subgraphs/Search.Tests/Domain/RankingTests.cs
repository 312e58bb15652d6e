using EShop.Search.Domain;

namespace EShop.Search.Domain.Tests;

public sealed class RankingTests
{
    [Fact]
    public void Of_a_product_that_nobody_knows_the_boost_is_one()
        => Assert.Equal(1m, Ranking.Boost(inStock: true, reviewCount: 0, ratingSum: 0, popularity: 0));

    [Fact]
    public void What_is_sold_out_sinks_however_good_it_is()
        => Assert.True(
            Ranking.Boost(inStock: false, 10_000, 50_000, 1_000_000)
                < Ranking.Boost(inStock: true, 10_000, 10_000, 0));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 5, 0.033333)]
    [InlineData(95, 475, 0.19)]
    [InlineData(95, 95, -0.316667)]
    public void A_rating_counts_more_the_more_reviews_there_are(int count, int sum, decimal expected)
        => Assert.Equal(expected, Ranking.Rating(count, sum));

    [Fact]
    public void Popularity_counts_by_its_magnitude_and_has_an_end()
    {
        Assert.Equal(0, Ranking.Popularity(0));
        Assert.True(Ranking.Popularity(10) < Ranking.Popularity(100));
        Assert.Equal(0.3m, Ranking.Popularity(1_000_000));
    }
}
