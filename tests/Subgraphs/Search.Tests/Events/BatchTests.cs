using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;
using EShop.Search.Data;
using EShop.Search.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Events.Tests;

/// <summary>Events that come together have the effect that they have one by one.</summary>
public sealed class BatchTests(SearchHost host) : IClassFixture<SearchHost>
{
    private static readonly DateTimeOffset s_time = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_latest_of_each_product_stays_in_whatever_order_they_come()
    {
        var (one, two) = (new TestProduct("One First"), new TestProduct("Two First"));
        var (oneLater, twoLater) = (one with { Name = "One Second" }, two with { Name = "Two Second", Price = 300 });

        await TellAsync((oneLater, 2), (two, 1), (one, 1), (twoLater, 2));

        Assert.Equal(["One Second", "Two Second"], await NamesAsync(one, two));
        Assert.Equal("""{"Eur": 300}""", (await EntryAsync(two)).Prices);
        await TellAsync((one, 1), (two with { Name = "Two Third" }, 3));
        Assert.Equal(["One Second", "Two Third"], await NamesAsync(one, two));
    }

    [Fact]
    public async Task A_product_that_is_not_published_leaves_the_shop_and_others_of_its_batch_stay()
    {
        var (stays, goes) = (new TestProduct("Stays"), new TestProduct("Goes"));
        await TellAsync((stays, 1), (goes, 1));

        await host.TellTogetherAsync<ProductChanged, CatalogHandler>(
            (new ProductChanged(goes.Snapshot, IsPublished: false), 2, At(2)),
            (new ProductChanged(stays.Snapshot, IsPublished: true), 2, At(2)));

        Assert.False((await EntryAsync(goes)).IsListed);
        Assert.True((await EntryAsync(stays)).IsListed);
    }

    [Fact]
    public async Task Variants_that_were_heard_of_before_become_those_of_their_product()
    {
        var (sold, out1, new1) = (new TestProduct("Sold"), new TestProduct("Out"), new TestProduct("New"));
        await TellStockAsync(sold.Stock(3), out1.Stock(0));

        await TellAsync((sold, 1), (out1, 1), (new1, 1));

        Assert.True((await EntryAsync(sold)).InStock);
        Assert.False((await EntryAsync(out1)).InStock);
        Assert.True((await EntryAsync(new1)).InStock);
    }

    [Fact]
    public async Task A_variant_that_a_later_event_leaves_out_is_no_longer_sold()
    {
        var product = new TestProduct("Shrinks") { Price = 500 };
        var cheap = (product with { VariantId = Guid.CreateVersion7(), Price = 200 }).Variant;
        var whole = product.Snapshot with { Variants = [product.Variant, cheap] };

        await host.TellTogetherAsync<ProductChanged, CatalogHandler>(
            (new ProductChanged(whole, IsPublished: true), 1, At(1)),
            (new ProductChanged(product.Snapshot, IsPublished: true), 2, At(2)));

        Assert.Equal("""{"Eur": 500}""", (await EntryAsync(product)).Prices);
        await host.TellTogetherAsync<ProductChanged, CatalogHandler>(
            (new ProductChanged(whole, IsPublished: true), 3, At(3)));
        Assert.Equal("""{"Eur": 200}""", (await EntryAsync(product)).Prices);
    }

    [Fact]
    public async Task The_last_name_of_a_brand_stays_when_it_changes_and_changes_back()
    {
        var brand = Guid.CreateVersion7();
        TestProduct Of(string name) => new(name) { Brand = (brand, name) };

        await TellAsync((Of("Before"), 1));
        await TellAsync((Of("Before"), 2), (Of("Between"), 3), (Of("After"), 4), (Of("Between"), 5), (Of("After"), 6));

        await using var db = host.CreateContext();
        Assert.Equal("After", await db.Labels.Where(label => label.Id == brand).Select(label => label.Name).SingleAsync());
    }

    [Fact]
    public async Task Products_of_a_batch_follow_a_category_that_has_moved_before()
    {
        var (a, b, x) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var late = new TestProduct("Late Mover") { Categories = [(a, "A"), (b, "B")] };
        var later = new TestProduct("Later Mover") { Categories = [(a, "A"), (b, "B")] };
        await host.TellAsync(new CategoryMoved(b, a, [x, b]), at: At(3));

        await TellAsync((late, 2), (later, 4));

        Assert.Equal([x, b], (await EntryAsync(late)).CategoryPath);
        Assert.Equal([a, b], (await EntryAsync(later)).CategoryPath);
    }

    [Fact]
    public async Task Of_pieces_the_last_of_each_item_counts_and_only_other_answers_change_the_index()
    {
        var (empties, stays, fills) = (new TestProduct("Empties"), new TestProduct("Stays"), new TestProduct("Fills"));
        await TellAsync((empties, 1), (stays, 1), (fills, 1));
        await TellStockAsync(empties.Stock(1), stays.Stock(1), fills.Stock(0));
        var before = (await EntryAsync(stays)).Revision;
        var second = empties.Stock(2) with { StockItemId = Guid.CreateVersion7() };

        await TellStockAsync(
            empties.Stock(5), fills.Stock(0), second, stays.Stock(7), empties.Stock(0), fills.Stock(1));
        Assert.True((await EntryAsync(empties)).InStock);
        await TellStockAsync(second with { Available = 1 }, second with { Available = 0 });

        Assert.False((await EntryAsync(empties)).InStock);
        Assert.True((await EntryAsync(fills)).InStock);
        Assert.True((await EntryAsync(stays)).InStock);
        Assert.Equal(before, (await EntryAsync(stays)).Revision);
    }

    [Fact]
    public async Task Pieces_and_products_that_are_told_at_the_same_time_find_each_other()
    {
        for (var round = 0; round < 10; round++)
        {
            var products = Enumerable.Range(0, 20).Select(_ => new TestProduct("Twin")).ToList();
            await Task.WhenAll(
                TellAsync([.. products.Select(product => (product, 1L))]),
                TellStockAsync([.. products.AsEnumerable().Reverse().Select(product => product.Stock(0))]));

            foreach (var product in products)
            {
                Assert.False((await EntryAsync(product)).InStock);
            }
        }
    }

    private static DateTimeOffset At(long hour) => s_time.AddHours(hour);

    private Task TellAsync(params (TestProduct Product, long Sequence)[] products)
        => host.TellTogetherAsync<ProductPublished, CatalogHandler>(
            [.. products.Select(one => (one.Product.Published, one.Sequence, At(one.Sequence)))]);

    private Task TellStockAsync(params StockChanged[] levels)
        => host.TellTogetherAsync<StockChanged, StockHandler>([.. levels.Select((level, i) => (level, i + 1L, At(i)))]);

    private async Task<List<string>> NamesAsync(params TestProduct[] products)
    {
        var names = new List<string>();

        foreach (var product in products)
        {
            names.Add((await EntryAsync(product)).Name);
        }

        return names;
    }

    private async Task<IndexEntry> EntryAsync(TestProduct product)
    {
        await using var db = host.CreateContext();
        return await db.IndexEntries.SingleAsync(entry => entry.ProductId == product.Id);
    }
}
