using EShop.Inventory.Domain;
using EShop.Inventory.Tests;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Data.Tests;

/// <summary>Each test takes variants of its own, whose stock lies in the first two warehouses.</summary>
public sealed class ReservationTests(InventoryDatabase database) : IClassFixture<InventoryDatabase>
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Held_pieces_cannot_be_bought_and_confirmed_ones_have_left()
    {
        var variant = await SetUpAsync(0, 6, 2);
        var order = Guid.NewGuid();

        Assert.True(await ReserveAsync(order, variant, 7));
        Assert.Equal((8, 7), await TotalsAsync(variant));
        Assert.True(await ConfirmAsync(order));

        Assert.Equal((1, 0), await TotalsAsync(variant));
        Assert.Equal(["StockReserved", "ReservationConfirmed"], await AnswersAsync(order));
        await AssertLedgerAsync(variant, opening: 8);
    }

    [Fact]
    public async Task An_order_gets_all_or_nothing()
    {
        var plenty = await SetUpAsync(1, 9, 9);
        var scarce = await SetUpAsync(2, 1, 0);
        var order = Guid.NewGuid();

        var reserved = await database.RunAsync(s_now, flows => flows.Reservations.ReserveAsync(
            order,
            [Need(plenty, 3), Need(scarce, 2)],
            near: null,
            CancellationToken.None));

        Assert.False(reserved);
        Assert.Equal((18, 0), await TotalsAsync(plenty));
        Assert.Equal(["StockReservationFailed"], await AnswersAsync(order));
    }

    [Fact]
    public async Task A_repeated_step_changes_nothing_and_gets_its_answer_again()
    {
        var variant = await SetUpAsync(3, 5, 0);
        var order = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ReserveAsync(order, variant, 2)));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ConfirmAsync(order)));

        Assert.Equal((3, 0), await TotalsAsync(variant));
        Assert.Equal(
            [.. Enumerable.Repeat("StockReserved", 6), .. Enumerable.Repeat("ReservationConfirmed", 6)],
            await AnswersAsync(order));
    }

    [Fact]
    public async Task Released_pieces_can_be_bought_again_and_cancelled_ones_return_to_the_shelf()
    {
        var variant = await SetUpAsync(4, 5, 0);
        var (held, sold) = (Guid.NewGuid(), Guid.NewGuid());
        await ReserveAsync(held, variant, 2);
        await ReserveAsync(sold, variant, 3);
        await ConfirmAsync(sold);

        await ReleaseAsync(held);
        await ReleaseAsync(sold);
        await ReleaseAsync(sold);

        Assert.Equal((5, 0), await TotalsAsync(variant));
        Assert.False(await ConfirmAsync(held));
        await AssertLedgerAsync(variant, opening: 5);
    }

    [Fact]
    public async Task Some_pieces_of_a_line_can_be_given_back()
    {
        var variant = await SetUpAsync(5, 2, 4);
        var order = Guid.NewGuid();
        var line = Need(variant, 5);
        await database.RunAsync(s_now, flows
            => flows.Reservations.ReserveAsync(order, [line], null, CancellationToken.None));

        await ReleaseAsync(order, line with { Quantity = 3 });
        Assert.Equal((6, 2), await TotalsAsync(variant));
        await ReleaseAsync(order, line with { Quantity = 9 });

        Assert.Equal((6, 0), await TotalsAsync(variant));
        await AssertLedgerAsync(variant, opening: 6);
    }

    [Fact]
    public async Task An_order_that_gave_up_before_gets_nothing_later()
    {
        var variant = await SetUpAsync(6, 5, 0);
        var order = Guid.NewGuid();

        await ReleaseAsync(order);

        Assert.False(await ReserveAsync(order, variant, 1));
        Assert.Equal((5, 0), await TotalsAsync(variant));
        Assert.Equal(["ReservationReleased", "StockReservationFailed"], await AnswersAsync(order));
    }

    [Fact]
    public async Task What_nobody_confirms_expires_after_ten_minutes_unless_extended()
    {
        var variant = await SetUpAsync(7, 5, 0);
        var (left, extended) = (Guid.NewGuid(), Guid.NewGuid());
        await ReserveAsync(left, variant, 2);
        await ReserveAsync(extended, variant, 1);
        await database.RunAsync(s_now, async flows =>
        {
            await flows.Reservations.ExtendAsync(extended, s_now.AddMinutes(20), CancellationToken.None);
            return true;
        });

        Assert.Equal(0, await ExpireAsync(s_now.AddMinutes(10).AddTicks(-10)));
        Assert.Equal(1, await ExpireAsync(s_now.AddMinutes(10)));

        Assert.Equal((5, 1), await TotalsAsync(variant));
        Assert.Equal(["StockReserved", "ReservationExpired"], await AnswersAsync(left));
        Assert.False(await ConfirmAsync(left));
        Assert.True(await ConfirmAsync(extended));
    }

    [Fact]
    public async Task Of_a_thousand_who_race_for_the_last_pieces_as_many_get_one_as_there_are()
    {
        var variant = await SetUpAsync(8, 30, 20);
        var other = await SetUpAsync(9, 60, 60);

        // Every second buyer names the variants the other way round, which would deadlock without an order of locks.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async i =>
        {
            var order = Guid.NewGuid();
            StockNeed[] needs = i % 2 == 0 ? [Need(variant, 1), Need(other, 1)] : [Need(other, 1), Need(variant, 1)];
            var reserved = await database.RunAsync(s_now, flows
                => flows.Reservations.ReserveAsync(order, needs, null, CancellationToken.None));
            return reserved && await ConfirmAsync(order);
        }));

        Assert.Equal(50, outcomes.Count(bought => bought));
        Assert.Equal((0, 0), await TotalsAsync(variant));
        Assert.Equal((70, 0), await TotalsAsync(other));
        await AssertLedgerAsync(variant, opening: 50);
        await AssertLedgerAsync(other, opening: 120);
    }

    [Fact]
    public async Task Confirming_releasing_and_expiring_at_the_same_time_never_breaks_the_books()
    {
        var variant = await SetUpAsync(10, 40, 40);
        var orders = Enumerable.Range(0, 40).Select(_ => Guid.NewGuid()).ToList();
        await Task.WhenAll(orders.Select(order => ReserveAsync(order, variant, 2)));
        var later = s_now.AddMinutes(11);

        await Task.WhenAll(orders.SelectMany(order => new Task[]
        {
            ConfirmAsync(order),
            ReleaseAsync(order),
            ExpireAsync(later)
        }));

        await using var db = database.CreateContext();
        var sold = await db.ReservationLines.Where(line => line.VariantId == variant).SumAsync(line => line.Quantity);
        var confirmed = await db.StockReservations
            .Where(reservation => orders.Contains(reservation.OrderId))
            .CountAsync(reservation => reservation.Status == ReservationStatus.Confirmed);
        var held = await db.StockReservations
            .Where(reservation => orders.Contains(reservation.OrderId))
            .CountAsync(reservation => reservation.Status == ReservationStatus.Held);
        var expired = await db.StockReservations
            .Where(reservation => orders.Contains(reservation.OrderId))
            .CountAsync(reservation => reservation.Status == ReservationStatus.Expired);
        Assert.Equal(0, held);
        Assert.Equal((80 - 2 * confirmed, 0), await TotalsAsync(variant));
        Assert.Equal(2 * (confirmed + expired), sold);
        await AssertLedgerAsync(variant, opening: 80);
    }

    [Fact]
    public async Task A_transfer_moves_free_pieces_only()
    {
        var variant = await SetUpAsync(11, 5, 0);
        await ReserveAsync(Guid.NewGuid(), variant, 2);

        await TransferAsync(variant, 3);
        await Assert.ThrowsAsync<InsufficientStockException>(() => TransferAsync(variant, 1));

        Assert.Equal((5, 2), await TotalsAsync(variant));
        await AssertLedgerAsync(variant, opening: 5);
    }

    [Fact]
    public async Task A_warehouse_that_falls_below_its_reorder_point_is_told_once()
    {
        var variant = await SetUpAsync(12, 10, 0);
        await using (var db = database.CreateContext())
        {
            await db.StockItems
                .Where(item => item.VariantId == variant && item.WarehouseId == DemoIds.Warehouse(0))
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.ReorderPoint, 5));
        }

        await ReserveAsync(Guid.NewGuid(), variant, 5);
        Assert.Equal(0, await LowAsync(variant));
        await ReserveAsync(Guid.NewGuid(), variant, 1);
        await ReserveAsync(Guid.NewGuid(), variant, 1);

        Assert.Equal(1, await LowAsync(variant));
    }

    private static StockNeed Need(Guid variant, int quantity) => new(Guid.NewGuid(), variant, quantity);

    private Task<bool> ReserveAsync(Guid order, Guid variant, int quantity)
        => database.RunAsync(s_now, flows => flows.Reservations.ReserveAsync(
            order,
            [Need(variant, quantity)],
            near: null,
            CancellationToken.None));

    private Task<bool> ConfirmAsync(Guid order)
        => database.RunAsync(s_now, flows => flows.Reservations.ConfirmAsync(order, CancellationToken.None));

    private Task<bool> ReleaseAsync(Guid order, params StockNeed[] parts)
        => database.RunAsync(s_now, async flows =>
        {
            await flows.Reservations.ReleaseAsync(order, parts, CancellationToken.None);
            return true;
        });

    private Task<int> ExpireAsync(DateTimeOffset time)
        => database.RunAsync(time, flows => flows.Reservations.ExpireAsync(50, CancellationToken.None));

    private Task<Guid[]> TransferAsync(Guid variant, int quantity)
        => database.RunAsync(s_now, flows => flows.Transfers.TransferAsync(
            variant,
            DemoIds.Warehouse(0),
            DemoIds.Warehouse(1),
            quantity,
            $"test-{Guid.NewGuid():n}",
            CancellationToken.None));

    private async Task<Guid> SetUpAsync(int ordinal, int first, int second)
    {
        var variant = DemoIds.ProductVariant(ordinal);
        await using var db = database.CreateContext();
        await db.StockLedgerEntries
            .Where(entry => db.StockItems.Any(item => item.Id == entry.StockItemId && item.VariantId == variant))
            .ExecuteDeleteAsync();

        for (var i = 0; i < 4; i++)
        {
            var warehouse = DemoIds.Warehouse(i);
            var onHand = i switch { 0 => first, 1 => second, _ => 0 };
            await db.StockItems
                .Where(item => item.VariantId == variant && item.WarehouseId == warehouse)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(item => item.OnHand, onHand)
                    .SetProperty(item => item.Safety, 0));
        }

        return variant;
    }

    private async Task<(int OnHand, int Reserved)> TotalsAsync(Guid variant)
    {
        await using var db = database.CreateContext();
        var items = await db.StockItems.AsNoTracking().Where(item => item.VariantId == variant).ToListAsync();
        return (items.Sum(item => item.OnHand), items.Sum(item => item.Reserved));
    }

    /// <summary>The ledger explains every piece, in sum and in the numbers after each entry.</summary>
    private async Task AssertLedgerAsync(Guid variant, int opening)
    {
        await using var db = database.CreateContext();
        var items = await db.StockItems.AsNoTracking().Where(item => item.VariantId == variant).ToListAsync();
        var ids = items.Select(item => item.Id).ToList();
        var entries = await db.StockLedgerEntries.AsNoTracking().Where(entry => ids.Contains(entry.StockItemId)).ToListAsync();
        Assert.Equal(items.Sum(item => item.OnHand) - opening, entries.Sum(entry => entry.Delta));
        Assert.Equal(items.Sum(item => item.Reserved), entries.Sum(entry => entry.ReservedDelta));
    }

    private async Task<List<string>> AnswersAsync(Guid order)
    {
        await using var db = database.CreateContext();
        var names = await db.Database.SqlQuery<string>(
            $"SELECT name AS \"Value\" FROM outbox_messages WHERE aggregate_id = {order} ORDER BY sequence").ToListAsync();
        return [.. names.Select(name => name[(name.LastIndexOf('.') + 1)..])];
    }

    private async Task<int> LowAsync(Guid variant)
    {
        await using var db = database.CreateContext();
        return await db.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM outbox_messages
            WHERE name LIKE '%StockLow' AND aggregate_id IN (SELECT id FROM stock_items WHERE variant_id = {variant})
            """).SingleAsync();
    }
}
