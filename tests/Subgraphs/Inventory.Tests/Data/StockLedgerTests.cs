using EShop.Contracts;
using EShop.Inventory.Domain;
using EShop.Inventory.Tests;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Data.Tests;

/// <summary>Each test takes a stock item of its own, so that they do not see each other's changes.</summary>
public sealed class StockLedgerTests(InventoryDatabase database) : IClassFixture<InventoryDatabase>
{
    private static readonly Guid s_warehouse = DemoIds.Warehouse(0);
    private static readonly DateTimeOffset s_now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_adjustment_changes_the_stock_and_is_recorded()
    {
        var variant = await SetUpAsync(0, onHand: 10, reserved: 0);

        var entry = await AdjustAsync(Adjustment(variant, "received", delta: 5));

        Assert.Equal(
            ("received", 5, 15, StockAdjustmentReason.Counted, "by hand", s_now),
            (entry.IdempotencyKey, entry.Delta, entry.OnHandAfter, entry.Reason, entry.Note, entry.OccurredAt));
        var item = await ReadAsync(variant);
        Assert.Equal((15, s_now), (item.OnHand, item.UpdatedAt));
        Assert.Equal([entry.Id], await LedgerAsync(variant));
    }

    [Fact]
    public async Task The_last_free_piece_can_be_taken_away_and_the_first_reserved_one_cannot()
    {
        var variant = await SetUpAsync(1, onHand: 10, reserved: 4);

        await AdjustAsync(Adjustment(variant, "free", delta: -6));
        var exception = await Assert.ThrowsAsync<InsufficientStockException>(
            () => AdjustAsync(Adjustment(variant, "reserved", delta: -1)));

        Assert.Equal((4, 4), (exception.OnHand, exception.Reserved));
        Assert.Equal(4, (await ReadAsync(variant)).OnHand);
        Assert.Single(await LedgerAsync(variant));
    }

    [Fact]
    public async Task An_adjustment_made_for_another_number_on_hand_is_stale()
    {
        var variant = await SetUpAsync(2, onHand: 10, reserved: 0);

        var exception = await Assert.ThrowsAsync<StaleStockException>(
            () => AdjustAsync(Adjustment(variant, "stale", delta: -3, expectedOnHand: 9)));

        Assert.Equal(10, exception.Current);
        Assert.Equal(10, (await ReadAsync(variant)).OnHand);
        Assert.Empty(await LedgerAsync(variant));
    }

    [Fact]
    public async Task A_variant_that_the_warehouse_does_not_keep_is_not_found()
        => await Assert.ThrowsAsync<StockItemNotFoundException>(
            () => AdjustAsync(Adjustment(Guid.CreateVersion7(), "unknown", delta: 1)));

    [Fact]
    public async Task A_repeat_with_the_same_key_returns_the_first_entry_and_changes_nothing()
    {
        var variant = await SetUpAsync(3, onHand: 10, reserved: 0);

        var first = await AdjustAsync(Adjustment(variant, "repeat", delta: -4, expectedOnHand: 10));
        var second = await AdjustAsync(Adjustment(variant, "repeat", delta: -4, expectedOnHand: 10));

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(6, (await ReadAsync(variant)).OnHand);
        Assert.Single(await LedgerAsync(variant));
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        var variant = await SetUpAsync(4, onHand: 10, reserved: 0);
        var other = await SetUpAsync(5, onHand: 10, reserved: 0);
        await AdjustAsync(Adjustment(variant, "reused", delta: -4, expectedOnHand: 10));

        StockAdjustment[] reuses =
        [
            Adjustment(variant, "reused", delta: -3, expectedOnHand: 10),
            Adjustment(variant, "reused", delta: -4, expectedOnHand: 6),
            Adjustment(other, "reused", delta: -4, expectedOnHand: 10)
        ];

        foreach (var reuse in reuses)
        {
            await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => AdjustAsync(reuse));
        }

        Assert.Equal(6, (await ReadAsync(variant)).OnHand);
        Assert.Equal(10, (await ReadAsync(other)).OnHand);
    }

    [Fact]
    public async Task Simultaneous_calls_with_one_key_run_once()
    {
        var variant = await SetUpAsync(6, onHand: 10, reserved: 0);

        var entries = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => AdjustAsync(Adjustment(variant, "together", delta: -1))));

        Assert.Single(entries.Select(entry => entry.Id).Distinct());
        Assert.Equal(9, (await ReadAsync(variant)).OnHand);
    }

    [Fact]
    public async Task No_piece_is_lost_when_many_add_and_take_at_the_same_time()
    {
        var variant = await SetUpAsync(7, onHand: 100, reserved: 0);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(
            i => AdjustAsync(Adjustment(variant, $"busy-{i}", delta: i % 2 == 0 ? 3 : -2))));

        Assert.Equal(150, (await ReadAsync(variant)).OnHand);
        Assert.Equal(100, (await LedgerAsync(variant)).Count);
        Assert.Equal(50, await LedgerSumAsync(variant));
    }

    [Fact]
    public async Task Of_many_who_take_the_last_pieces_as_many_succeed_as_there_are()
    {
        var variant = await SetUpAsync(8, onHand: 25, reserved: 5);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            try
            {
                await AdjustAsync(Adjustment(variant, $"race-{i}", delta: -1));
                return true;
            }
            catch (InsufficientStockException)
            {
                return false;
            }
        }));

        Assert.Equal(20, outcomes.Count(succeeded => succeeded));
        Assert.Equal(5, (await ReadAsync(variant)).OnHand);
        Assert.Equal(-20, await LedgerSumAsync(variant));
    }

    [Fact]
    public async Task Of_many_who_saw_the_same_number_exactly_one_succeeds()
    {
        var variant = await SetUpAsync(9, onHand: 50, reserved: 0);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            try
            {
                await AdjustAsync(Adjustment(variant, $"seen-{i}", delta: -(i + 1), expectedOnHand: 50));
                return i + 1;
            }
            catch (StaleStockException)
            {
                return 0;
            }
        }));

        var taken = Assert.Single(outcomes, taken => taken > 0);
        Assert.Equal(50 - taken, (await ReadAsync(variant)).OnHand);
    }

    private static StockAdjustment Adjustment(Guid variantId, string key, int delta, int? expectedOnHand = null)
        => new(key, variantId, s_warehouse, delta, expectedOnHand, StockAdjustmentReason.Counted, "by hand");

    private async Task<StockLedgerEntry> AdjustAsync(StockAdjustment adjustment)
    {
        await using var db = database.CreateContext();
        return await new InventoryFlows(db, new ManualTimeProvider(s_now)).Ledger.AdjustAsync(adjustment, CancellationToken.None);
    }

    private async Task<Guid> SetUpAsync(int ordinal, int onHand, int reserved)
    {
        var variant = DemoIds.ProductVariant(ordinal);
        await using var db = database.CreateContext();
        await db.StockItems
            .Where(item => item.VariantId == variant && item.WarehouseId == s_warehouse)
            .ExecuteUpdateAsync(set => set
                .SetProperty(item => item.OnHand, onHand)
                .SetProperty(item => item.Reserved, reserved)
                .SetProperty(item => item.Safety, 0));
        return variant;
    }

    private async Task<StockItem> ReadAsync(Guid variantId)
    {
        await using var db = database.CreateContext();
        return await Items(db, variantId).SingleAsync();
    }

    /// <summary>The entries since the opening stock, in the order in which they were written.</summary>
    private async Task<List<Guid>> LedgerAsync(Guid variantId)
    {
        await using var db = database.CreateContext();
        return await Entries(db, variantId).OrderBy(entry => entry.Id).Select(entry => entry.Id).ToListAsync();
    }

    private async Task<int> LedgerSumAsync(Guid variantId)
    {
        await using var db = database.CreateContext();
        return await Entries(db, variantId).SumAsync(entry => entry.Delta);
    }

    private static IQueryable<StockItem> Items(InventoryContext db, Guid variantId)
        => db.StockItems.Where(item => item.VariantId == variantId && item.WarehouseId == s_warehouse);

    private static IQueryable<StockLedgerEntry> Entries(InventoryContext db, Guid variantId)
        => db.StockLedgerEntries
            .Where(entry => Items(db, variantId).Any(item => item.Id == entry.StockItemId))
            .Where(entry => !entry.IdempotencyKey.StartsWith("demo-"));
}
