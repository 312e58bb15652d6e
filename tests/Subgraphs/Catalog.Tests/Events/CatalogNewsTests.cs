using System.Text.Json;
using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.ServiceDefaults.Demo;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events.Tests;

/// <summary>What the outbox holds after an edit. Each test takes a product of its own.</summary>
public sealed class CatalogNewsTests(CatalogDatabase database) : IClassFixture<CatalogDatabase>
{
    // Well before the time of the test run, in which the demo products are told.
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_demo_product_was_told_once_with_all_that_a_read_model_needs()
    {
        await using var db = database.CreateContext();
        var names = await db.Database
            .SqlQuery<string>($"SELECT name AS \"Value\" FROM outbox_messages WHERE occurred_at > {s_now.AddDays(30)}")
            .ToListAsync();

        Assert.Equal(
            DemoCatalogue.ProductCount,
            names.Count(name => name.EndsWith("ProductPublished", StringComparison.Ordinal)));
        var product = (await LastAsync(DemoIds.Product(50))).Payload.GetProperty("product");
        Assert.Equal(2, product.GetProperty("categoryPath").GetArrayLength());
        Assert.Equal("reduced", product.GetProperty("taxClass").GetString());
        Assert.StartsWith("https://", product.GetProperty("imageUrl").GetString(), StringComparison.Ordinal);
        Assert.All(
            product.GetProperty("variants").EnumerateArray(),
            variant => Assert.Equal(3, variant.GetProperty("prices").GetArrayLength()));
    }

    [Fact]
    public async Task An_edit_of_a_product_in_the_shop_is_told_and_one_of_a_draft_is_not()
    {
        var id = DemoIds.Product(10);
        var before = await CountAsync(id);

        await EditAsync(id, 1, (product, _) => product.Describe("New Name", null, null, null, null));
        var told = await LastAsync(id);
        await EditAsync(id, 2, (product, now) => product.Unpublish(now));
        var unpublished = await LastAsync(id);
        await EditAsync(id, 3, (product, _) => product.Describe("Hidden Name", null, null, null, null));

        Assert.EndsWith("ProductChanged", told.Name, StringComparison.Ordinal);
        Assert.Equal("New Name", told.Payload.GetProperty("product").GetProperty("name").GetString());
        Assert.EndsWith("ProductUnpublished", unpublished.Name, StringComparison.Ordinal);
        Assert.Equal(before + 2, await CountAsync(id));
    }

    [Fact]
    public async Task A_stale_edit_tells_nothing()
    {
        var id = DemoIds.Product(11);
        var before = await CountAsync(id);

        await Assert.ThrowsAsync<StaleVersionException>(
            () => EditAsync(id, 7, (product, _) => product.Describe("x", null, null, null, null)));

        Assert.Equal(before, await CountAsync(id));
    }

    [Fact]
    public async Task A_product_is_told_when_its_time_comes_and_when_it_ends()
    {
        var id = DemoIds.Product(12);
        await EditAsync(id, 1, (product, now) => product.Unpublish(now));
        await EditAsync(id, 2, (product, now) => product.Publish(now.AddHours(1), now.AddHours(2), now));
        var before = await CountAsync(id);

        Assert.Equal(0, await AnnounceAsync(s_now.AddMinutes(59)));
        Assert.Equal(1, await AnnounceAsync(s_now.AddHours(1)));
        Assert.EndsWith("ProductPublished", (await LastAsync(id)).Name, StringComparison.Ordinal);
        Assert.Equal(0, await AnnounceAsync(s_now.AddHours(1)));
        Assert.Equal(1, await AnnounceAsync(s_now.AddHours(2)));
        Assert.EndsWith("ProductUnpublished", (await LastAsync(id)).Name, StringComparison.Ordinal);
        Assert.Equal(before + 2, await CountAsync(id));
    }

    [Fact]
    public async Task A_new_price_is_told_with_all_that_hold_now_or_later()
    {
        await using var db = database.CreateContext();
        var clock = new ManualTimeProvider(s_now);
        var prices = new PriceBook(db, new Outbox(db, clock), new ProductSnapshots(db, clock), clock);
        var variant = DemoIds.ProductVariant(40);

        await prices.SetAsync(variant, new Money(777, CurrencyCode.Eur), null, null, null, CancellationToken.None);
        await prices.SetAsync(
            variant,
            new Money(555, CurrencyCode.Eur),
            777,
            s_now.AddDays(1),
            s_now.AddDays(2),
            CancellationToken.None);

        var told = (await LastAsync(variant)).Payload.GetProperty("prices").EnumerateArray()
            .Select(price => price.GetProperty("amount"))
            .Where(amount => amount.GetProperty("currency").GetString() == "Eur")
            .Select(amount => amount.GetProperty("amount").GetInt64());
        Assert.Equal([777, 555], told);
    }

    [Fact]
    public async Task A_delivered_order_verifies_its_products_once()
    {
        var buyer = Guid.CreateVersion7();
        var message = new OrderDelivered(
            Guid.CreateVersion7(),
            "A-1",
            buyer,
            Guid.CreateVersion7(),
            [.. new[] { 3, 1, 3 }.Select(i => new OrderPart(Guid.NewGuid(), DemoIds.Product(i), Guid.NewGuid(), 1))],
            new Money(100, CurrencyCode.Eur));
        await using var db = database.CreateContext();
        var handler = new OrderDeliveredHandler(db);

        await handler.HandleAsync(message, Context(s_now.AddDays(1)), CancellationToken.None);
        await handler.HandleAsync(message, Context(s_now), CancellationToken.None);

        var purchases = await db.Purchases.AsNoTracking().Where(row => row.UserId == buyer).ToListAsync();
        Assert.Equal(
            new[] { DemoIds.Product(1), DemoIds.Product(3) }.Order(),
            purchases.Select(purchase => purchase.ProductId).Order());
        Assert.All(purchases, purchase => Assert.Equal(s_now, purchase.DeliveredAt));
    }

    private static EventContext Context(DateTimeOffset time)
        => new(Guid.NewGuid(), "OrderDelivered", 1, "orders", Guid.NewGuid(), 1, time, Guid.NewGuid(), null, null);

    private async Task EditAsync(Guid id, int version, Action<Product, DateTimeOffset> change)
    {
        await using var db = database.CreateContext();
        var clock = new ManualTimeProvider(s_now);
        await new ProductEditing(db, News(db, clock), clock).EditAsync(id, version, change, CancellationToken.None);
    }

    private async Task<int> AnnounceAsync(DateTimeOffset time)
    {
        await using var db = database.CreateContext();
        var clock = new ManualTimeProvider(time);
        return await new ProductAnnouncer(db, News(db, clock), clock).RunAsync(CancellationToken.None);
    }

    private static ProductNews News(CatalogContext db, TimeProvider clock)
        => new(db, new Outbox(db, clock), new ProductSnapshots(db, clock), clock);

    private async Task<int> CountAsync(Guid aggregateId)
    {
        await using var db = database.CreateContext();
        return await db.Database
            .SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM outbox_messages WHERE aggregate_id = {aggregateId}")
            .SingleAsync();
    }

    private async Task<(string Name, JsonElement Payload)> LastAsync(Guid aggregateId)
    {
        await using var db = database.CreateContext();
        var text = await db.Database.SqlQuery<string>(
            $"""
            SELECT name || '|' || payload::text AS "Value" FROM outbox_messages
            WHERE aggregate_id = {aggregateId} ORDER BY sequence DESC LIMIT 1
            """).SingleAsync();
        var parts = text.Split('|', 2);
        return (parts[0], JsonElement.Parse(parts[1]));
    }
}
