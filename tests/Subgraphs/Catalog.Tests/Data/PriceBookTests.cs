using EShop.Catalog.Domain;
using EShop.Catalog.Events;
using EShop.Catalog.Tests;
using EShop.Contracts;
using EShop.ServiceDefaults.Demo;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Data.Tests;

/// <summary>Each test takes a variant of its own.</summary>
public sealed class PriceBookTests(CatalogDatabase database) : IClassFixture<CatalogDatabase>
{
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_price_with_an_end_gives_way_to_the_one_before_it()
    {
        var variant = DemoIds.ProductVariant(0);
        await SetAsync(variant, 500);
        await SetAsync(variant, 300, s_now.AddDays(1), s_now.AddDays(3));

        Assert.Equal(
            new long[] { 500, 300, 500 },
            new[]
            {
                await InForceAsync(variant, s_now),
                await InForceAsync(variant, s_now.AddDays(1)),
                await InForceAsync(variant, s_now.AddDays(3))
            });
    }

    [Fact]
    public async Task The_price_that_begins_last_is_in_force_and_the_history_stays()
    {
        var variant = DemoIds.ProductVariant(1);
        var before = await InForceAsync(variant, s_now);
        await SetAsync(variant, 700);
        await SetAsync(variant, 800, s_now.AddDays(1));

        Assert.Equal(
            new[] { before, 700, 800 },
            new[]
            {
                await InForceAsync(variant, s_now.AddTicks(-10)),
                await InForceAsync(variant, s_now),
                await InForceAsync(variant, s_now.AddDays(1))
            });
    }

    [Fact]
    public async Task The_past_is_not_changed()
        => Assert.Equal(
            "validFrom",
            (await Assert.ThrowsAsync<InvalidCatalogInputException>(
                () => SetAsync(DemoIds.ProductVariant(2), 700, s_now.AddSeconds(-1)))).Field);

    [Fact]
    public async Task Of_prices_that_begin_at_the_same_time_one_is_stored()
    {
        var variant = DemoIds.ProductVariant(3);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(async i =>
        {
            try
            {
                await SetAsync(variant, i * 100);
                return i * 100L;
            }
            catch (AlreadyTakenException)
            {
                return 0;
            }
        }));

        Assert.Equal(await InForceAsync(variant, s_now), Assert.Single(outcomes, amount => amount > 0));
    }

    private async Task SetAsync(Guid variant, long amount, DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        await using var db = database.CreateContext();
        var clock = new ManualTimeProvider(s_now);
        await new PriceBook(db, new Outbox(db, clock), new ProductSnapshots(db, clock), clock)
            .SetAsync(variant, new Money(amount, CurrencyCode.Eur), null, from, until, CancellationToken.None);
    }

    private async Task<long> InForceAsync(Guid variant, DateTimeOffset time)
    {
        await using var db = database.CreateContext();
        return (await PriceBook.InForce(db, [variant], [CurrencyCode.Eur], time).SingleAsync()).Amount;
    }
}
