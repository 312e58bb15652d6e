using EShop.Cart.Domain;
using EShop.Cart.Tests;
using EShop.Contracts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Cart.Events.Tests;

/// <summary>Events that come together have the effect that they have one by one.</summary>
public sealed class BatchTests(CartHost host) : IClassFixture<CartHost>
{
    private static readonly DateTimeOffset s_time = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Of_pieces_the_last_of_each_item_stays()
    {
        var (variant, one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        await TellStockAsync(Stock(one, variant, 5), Stock(two, variant, 7), Stock(one, variant, 3));
        Assert.Equal([(two, 7), (one, 3)], await LevelsAsync(variant));
        await TellStockAsync(Stock(two, variant, 0));

        Assert.Equal([(one, 3), (two, 0)], await LevelsAsync(variant));
    }

    [Fact]
    public async Task The_latest_of_each_product_stays_in_whatever_order_they_come()
    {
        var (one, two) = (Product("One", 1), Product("Two", 1));

        await TellAsync(
            (Product("One later", 1, one) with { Variants = [Variant(one, 200)] }, 3),
            (two, 1),
            (one, 1),
            (Product("Two later", 1, two), 2));
        Assert.Equal(["One later 200 sold 3", "Two later 100 sold 2"], await KnownAsync(one, two));
        await TellAsync((one, 2), (Product("Two last", 1, two), 3));

        Assert.Equal(["One later 200 sold 3", "Two last 100 sold 3"], await KnownAsync(one, two));
    }

    [Fact]
    public async Task A_variant_that_a_later_event_leaves_out_is_no_longer_sold()
    {
        var product = Product("Shrinks", 2);
        var small = product with { Variants = [product.Variants[0]] };
        var other = Product("Other", 1);

        await TellAsync((product, 1), (other, 1), (small, 2));

        Assert.Equal(["Shrinks 100 gone 2", "Shrinks 100 sold 2"], await KnownAsync(product));
        Assert.Equal(["Other 100 sold 1"], await KnownAsync(other));
    }

    [Fact]
    public async Task A_product_that_is_not_published_is_not_sold()
    {
        var (one, two) = (Product("One", 1), Product("Two", 1));

        await HandleAsync<ProductChanged>(
            db => new CatalogHandler(db),
            (new ProductChanged(one, IsPublished: true), 1),
            (new ProductChanged(two, IsPublished: true), 1),
            (new ProductChanged(one, IsPublished: false), 2));

        Assert.Equal(["One 100 gone 2", "Two 100 sold 1"], await KnownAsync(one, two));
    }

    private static StockChanged Stock(Guid item, Guid variant, int available)
        => new(item, variant, Guid.Empty, available, 0, available);

    private static ProductSnapshot Product(string name, int variants, ProductSnapshot? earlier = null)
    {
        var id = earlier?.ProductId ?? Guid.CreateVersion7();
        return new ProductSnapshot(
            id, 1, "slug", name, "", Guid.Empty, "Acme", [], "standard", null, [],
            earlier?.Variants ?? [.. Enumerable.Range(0, variants).Select(_ => Variant(null, 100))]);
    }

    private static VariantSnapshot Variant(ProductSnapshot? product, long price)
        => new(
            product?.Variants[0].VariantId ?? Guid.CreateVersion7(), "SKU", "One", null, [],
            [new VariantPrice(new Money(price, CurrencyCode.Eur), null, null, null)]);

    private Task TellStockAsync(params StockChanged[] levels)
        => HandleAsync<StockChanged>(db => new StockHandler(db), [.. levels.Select((level, i) => (level, i + 1L))]);

    private Task TellAsync(params (ProductSnapshot Product, long Sequence)[] products)
        => HandleAsync<ProductPublished>(
            db => new CatalogHandler(db),
            [.. products.Select(one => (new ProductPublished(one.Product), one.Sequence))]);

    private async Task HandleAsync<TEvent>(
        Func<Data.CartContext, IEventBatchHandler<TEvent>> create,
        params (TEvent Message, long Sequence)[] news)
        where TEvent : class, IEvent
    {
        await using var db = host.CreateContext();
        await create(db).HandleAsync(
            [
                .. news.Select(one => new EventMessage<TEvent>(
                    one.Message,
                    new EventContext(
                        Guid.NewGuid(), typeof(TEvent).Name, 1, "test", one.Message.AggregateId, one.Sequence,
                        s_time.AddHours(one.Sequence), Guid.NewGuid(), null, null)))
            ],
            CancellationToken.None);
        await db.SaveChangesAsync();
    }

    private async Task<List<(Guid, int)>> LevelsAsync(Guid variant)
    {
        await using var db = host.CreateContext();
        var levels = await db.Set<StockLevel>()
            .Where(level => level.VariantId == variant)
            .OrderByDescending(level => level.Available)
            .ToListAsync();
        return levels.ConvertAll(level => (level.StockItemId, level.Available));
    }

    private async Task<List<string>> KnownAsync(params ProductSnapshot[] products)
    {
        var ids = products.Select(product => product.ProductId).ToList();
        await using var db = host.CreateContext();
        var variants = await db.SoldVariants.Where(variant => ids.Contains(variant.ProductId)).ToListAsync();
        return
        [
            .. variants
                .Select(variant => $"{variant.ProductName} {variant.Prices[0].Amount} "
                    + $"{(variant.IsSold ? "sold" : "gone")} {variant.Sequence}")
                .Order(StringComparer.Ordinal)
        ];
    }
}
