using EShop.Contracts;
using EShop.Contracts.Events.Catalog;
using EShop.Search.Data;
using EShop.Search.Index;
using EShop.Search.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Search.Events.Tests;

/// <summary>News come in any order, and several at a time. Each test has a product of its own.</summary>
public sealed class DisorderTests(SearchHost host) : IClassFixture<SearchHost>
{
    private static readonly DateTimeOffset s_time = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_older_version_of_a_product_does_not_undo_a_newer_one()
    {
        var product = new TestProduct("Second Name");

        await host.TellAsync(new ProductChanged(product.Snapshot, IsPublished: true), sequence: 2, at: At(2));
        await host.TellAsync((product with { Name = "First Name" }).Published, sequence: 1, at: At(1));

        Assert.Equal("Second Name", (await EntryAsync(product))!.Name);
    }

    [Fact]
    public async Task A_product_that_left_the_shop_stays_away_whatever_comes_late()
    {
        var product = new TestProduct("Gone");

        await host.TellAsync(new ProductUnpublished(product.Id, [product.VariantId]), sequence: 3, at: At(3));
        await host.TellAsync(product.Published, sequence: 1, at: At(1));
        await host.TellAsync(new RatingChanged(product.Id, 1, 5), sequence: 2, at: At(2));

        Assert.False((await EntryAsync(product))!.IsListed);
        Assert.Empty(await host.NamesAsync("gone"));
        await host.TellAsync(product.Published, sequence: 4, at: At(4));
        Assert.Equal(["Gone"], await host.NamesAsync("gone"));
    }

    [Fact]
    public async Task A_price_a_rating_and_pieces_that_come_before_their_product_are_kept()
    {
        var product = new TestProduct("Early") { Price = 100 };

        await host.TellAsync(product.Stock(0));
        await host.TellAsync(new PriceChanged(product.VariantId, product.Id, [Price(250)]), at: At(2));
        await host.TellAsync(new RatingChanged(product.Id, 2, 10), sequence: 5);
        await host.TellAsync(product.Published, sequence: 1, at: At(1));

        var entry = (await EntryAsync(product))!;
        Assert.Equal("""{"Eur": 250}""", entry.Prices);
        Assert.Equal((false, 2, 5m), (entry.InStock, entry.ReviewCount, entry.Rating));
    }

    [Fact]
    public async Task A_variant_is_added_and_removed_by_its_own_news()
    {
        var product = new TestProduct("Bundle") { Price = 500 };
        var second = (product with { VariantId = Guid.CreateVersion7(), Price = 300 }).Variant;
        await host.TellAsync(product.Published, at: At(1));

        await host.TellAsync(new VariantChanged(product.Id, second, IsRemoved: false), at: At(2));
        Assert.Equal("""{"Eur": 300}""", (await EntryAsync(product))!.Prices);
        await host.TellAsync(new VariantChanged(product.Id, second, IsRemoved: true), at: At(4));
        await host.TellAsync(new VariantChanged(product.Id, second, IsRemoved: false), at: At(3));

        Assert.Equal("""{"Eur": 500}""", (await EntryAsync(product))!.Prices);
    }

    [Fact]
    public async Task Products_go_with_their_category_and_late_ones_too()
    {
        var (a, b, x) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var early = new TestProduct("Early Mover") { Categories = [(a, "A"), (b, "B")] };
        var late = new TestProduct("Late Mover") { Categories = [(a, "A"), (b, "B")] };
        await host.TellAsync(early.Published, at: At(1));

        await host.TellAsync(new CategoryMoved(b, a, [x, b]), at: At(3));
        await host.TellAsync(late.Published, at: At(2));
        await host.TellAsync(new CategoryMoved(b, null, [a, b]), at: At(2));

        Assert.Equal([x, b], (await EntryAsync(early))!.CategoryPath);
        Assert.Equal([x, b], (await EntryAsync(late))!.CategoryPath);
    }

    [Fact]
    public async Task Two_warehouses_of_a_product_that_change_at_the_same_time_are_both_seen()
    {
        var product = new TestProduct("Raced");
        await host.TellAsync(product.Published);

        for (var round = 0; round < 10; round++)
        {
            var items = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToList();
            await Task.WhenAll(items.Select(item => host.TellAsync(product.Stock(3) with { StockItemId = item })));
            Assert.True((await EntryAsync(product))!.InStock);
            await Task.WhenAll(items.Select(item => host.TellAsync(product.Stock(0) with { StockItemId = item })));
            Assert.False((await EntryAsync(product))!.InStock);
        }
    }

    [Fact]
    public async Task Pieces_and_product_that_are_told_at_the_same_time_find_each_other()
    {
        for (var round = 0; round < 20; round++)
        {
            var product = new TestProduct("Twin");
            await Task.WhenAll(host.TellAsync(product.Published), host.TellAsync(product.Stock(0)));
            Assert.False((await EntryAsync(product))!.InStock);
        }
    }

    [Fact]
    public async Task A_price_begins_by_the_clock()
    {
        var product = new TestProduct("Clocked")
        {
            Prices = [Price(900), Price(700) with { ValidFrom = DateTimeOffset.UtcNow.AddDays(1) }]
        };
        await host.TellAsync(product.Published);

        Assert.Equal(0, await TurnAsync(DateTimeOffset.UtcNow));
        Assert.Equal("""{"Eur": 900}""", (await EntryAsync(product))!.Prices);
        Assert.Equal(1, await TurnAsync(DateTimeOffset.UtcNow.AddDays(2)));
        Assert.Equal("""{"Eur": 700}""", (await EntryAsync(product))!.Prices);
    }

    private static DateTimeOffset At(int hour) => s_time.AddHours(hour);

    private static VariantPrice Price(long amount) => new(new Money(amount, CurrencyCode.Eur), null, null, null);

    private async Task<int> TurnAsync(DateTimeOffset now)
    {
        await using var db = host.CreateContext();
        var clock = new ManualTimeProvider(now);
        var index = new ProductIndex(
            db,
            new IndexGate(db),
            new IndexWriter(db),
            Options.Create(new SearchOptions()),
            clock);
        return await new PriceTurn(db, index, clock).RunAsync(CancellationToken.None);
    }

    private async Task<IndexEntry?> EntryAsync(TestProduct product)
    {
        await using var db = host.CreateContext();
        return await db.IndexEntries.SingleOrDefaultAsync(entry => entry.ProductId == product.Id);
    }
}
