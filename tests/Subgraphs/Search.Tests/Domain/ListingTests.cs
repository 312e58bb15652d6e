using EShop.Contracts;
using EShop.Search.Domain;

namespace EShop.Search.Domain.Tests;

public sealed class ListingTests
{
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_price_is_the_lowest_in_force_and_the_clock_changes_it()
    {
        var product = Product(
            [Price(300, from: -9), Price(250, from: -1), Price(200, from: 2), Price(90, from: -5, until: -4)],
            [Price(400, from: -9)]);
        product.Revise(s_now);

        Assert.Equal(250, Listing.Of(product, SearchLanguage.English, s_now).Prices["Eur"]);
        Assert.Equal(s_now.AddHours(2), product.PricesChangeAt);
        Assert.Equal(200, Listing.Of(product, SearchLanguage.English, s_now.AddHours(2)).Prices["Eur"]);
    }

    [Fact]
    public void A_product_names_its_language_or_has_the_shops()
    {
        var german = Product([]);
        german.Learn(Content([new AttributePair("language", "de-AT")]), [], null, [], new EventStamp(2, s_now));

        Assert.Equal("german", Listing.Of(german, SearchLanguage.English, s_now).Language);
        Assert.Equal("english", Listing.Of(Product([]), SearchLanguage.English, s_now).Language);
    }

    private static TimedPrice Price(long amount, int from, int? until = null)
        => new(amount, CurrencyCode.Eur, s_now.AddHours(from), until is { } end ? s_now.AddHours(end) : null);

    private static ProductContent Content(IReadOnlyList<AttributePair> attributes)
        => new("Tea", "", Guid.CreateVersion7(), "Leaf", [], attributes);

    private static IndexedProduct Product(params IReadOnlyList<TimedPrice>[] variants)
    {
        var news = variants
            .Select(prices => new VariantNews(Guid.CreateVersion7(), new VariantContent("", "", null, []), prices))
            .ToList();
        var product = new IndexedProduct
        {
            ProductId = Guid.CreateVersion7(),
            Variants = [.. news.Select(one => new IndexedVariant { VariantId = one.VariantId })]
        };
        product.Learn(Content([]), [], null, news, new EventStamp(1, s_now));
        return product;
    }
}
