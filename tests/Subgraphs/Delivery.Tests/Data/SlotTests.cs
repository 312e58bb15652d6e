using EShop.Contracts.Events.Orders;
using EShop.Delivery.Domain;
using EShop.Delivery.Events;
using EShop.Delivery.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Delivery.Data.Tests;

public sealed class SlotTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task Of_two_hundred_who_race_for_twenty_places_twenty_get_one()
    {
        var town = await host.NewTownAsync(slotCapacity: 20);
        var buyers = new List<Buyer>();

        for (var i = 0; i < 200; i++)
        {
            buyers.Add(await host.NewBuyerAsync(town));
        }

        var outcomes = await Task.WhenAll(buyers.Select(buyer => TryReserveAsync(town.SlotIds[0], buyer)));

        Assert.Equal(20, outcomes.Count(outcome => outcome is null));
        Assert.Equal(180, outcomes.Count(outcome => outcome is SlotFullException));
        Assert.Equal((20, 20), await TakenAsync(town.SlotIds[0]));
    }

    [Fact]
    public async Task A_customer_has_one_place_whatever_they_click_at_the_same_time()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);

        await Task.WhenAll(town.SlotIds.SelectMany(slot => new[] { slot, slot, slot })
            .Select(slot => ReserveAsync(slot, buyer)));

        await using var db = host.CreateContext();
        Assert.Equal(1, await db.SlotReservations.CountAsync(
            one => one.UserId == buyer.UserId && one.Status == SlotReservationStatus.Held));
        Assert.Equal(1, await db.Slots.Where(slot => town.SlotIds.Contains(slot.Id)).SumAsync(slot => slot.Taken));
    }

    [Fact]
    public async Task The_database_keeps_a_slot_within_its_capacity_and_a_customer_to_one_place()
    {
        var town = await host.NewTownAsync(slotCapacity: 1);
        var user = Guid.CreateVersion7();
        await using var db = host.CreateContext();

        foreach (var taken in new[] { -1, 2 })
        {
            Assert.Equal("ck_delivery_slots_taken", (await Assert.ThrowsAsync<PostgresException>(()
                => db.Database.ExecuteSqlAsync(
                    $"UPDATE delivery_slots SET taken = {taken} WHERE id = {town.SlotIds[0]}"))).ConstraintName);
        }

        db.AddRange(
            SlotReservation.Hold(town.SlotIds[0], user, host.Clock.GetUtcNow()),
            SlotReservation.Hold(town.SlotIds[1], user, host.Clock.GetUtcNow()));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal("ix_slot_reservations_held", ((PostgresException)refused.InnerException!).ConstraintName);
    }

    [Fact]
    public async Task A_place_that_nobody_orders_for_is_given_back_after_a_quarter_of_an_hour()
    {
        var town = await host.NewTownAsync();
        var (left, ordered) = (await host.NewBuyerAsync(town), await host.NewBuyerAsync(town));
        await ReserveAsync(town.SlotIds[0], left);
        await ReserveAsync(town.SlotIds[0], ordered);
        await host.HandleAsync<OrderPlaced, OrderPlacedHandler>(new OrderPlaced(
            Guid.CreateVersion7(), "O-1", ordered.UserId, Guid.NewGuid(), Guid.NewGuid(), ordered.AddressId,
            town.SlotIds[0], PaymentMethod.Card, [], null!, []));
        Assert.Equal((2, 20), await TakenAsync(town.SlotIds[0]));

        host.Clock.Advance(SlotReservation.Lifetime);
        await ExpireAsync();
        await ExpireAsync();

        Assert.Equal((1, 20), await TakenAsync(town.SlotIds[0]));
    }

    [Fact]
    public async Task An_order_takes_the_place_that_was_set_aside_and_gives_it_back_when_cancelled()
    {
        var town = await host.NewTownAsync(slotCapacity: 1);
        var buyer = await host.NewBuyerAsync(town);
        var order = Guid.CreateVersion7();
        await ReserveAsync(town.SlotIds[2], buyer);

        await host.PlanAsync(order, town, buyer, town.SlotIds[2]);
        await host.PlanAsync(order, town, buyer, town.SlotIds[2]);
        Assert.Equal((1, 1), await TakenAsync(town.SlotIds[2]));
        Assert.IsType<SlotFullException>(await TryReserveAsync(town.SlotIds[2], await host.NewBuyerAsync(town)));
        await host.CancelAsync(order);
        await host.CancelAsync(order);

        Assert.Equal((0, 1), await TakenAsync(town.SlotIds[2]));
        Assert.Equal(
            ["DeliveryPlanned", "DeliveryPlanned", "DeliveryCancelled", "DeliveryCancelled"],
            await host.EventsAsync(order));
    }

    [Fact]
    public async Task An_order_that_comes_too_late_gets_another_place_or_is_refused()
    {
        var town = await host.NewTownAsync(slotCapacity: 1);
        var (first, second) = (await host.NewBuyerAsync(town), await host.NewBuyerAsync(town));
        var (late, later) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await ReserveAsync(town.SlotIds[3], first);
        host.Clock.Advance(SlotReservation.Lifetime);
        await ExpireAsync();

        await host.PlanAsync(late, town, first, town.SlotIds[3]);
        await host.PlanAsync(later, town, second, town.SlotIds[3]);

        Assert.Equal(["DeliveryPlanned"], await host.EventsAsync(late));
        Assert.Equal(["DeliveryRefused"], await host.EventsAsync(later));
        Assert.Equal((1, 1), await TakenAsync(town.SlotIds[3]));
    }

    [Fact]
    public async Task Nobody_reserves_for_the_address_of_another_or_elsewhere_or_too_late()
    {
        var (town, other) = (await host.NewTownAsync(), await host.NewTownAsync());
        var (buyer, stranger) = (await host.NewBuyerAsync(town), await host.NewBuyerAsync(town));

        Assert.IsType<AddressNotServedException>(
            await TryReserveAsync(town.SlotIds[0], stranger with { AddressId = buyer.AddressId }));
        Assert.IsType<AddressNotServedException>(await TryReserveAsync(other.SlotIds[0], buyer));
        Assert.IsType<SlotNotFoundException>(await TryReserveAsync(Guid.NewGuid(), buyer));
        await using var db = host.CreateContext();
        await db.Slots
            .Where(slot => slot.Id == town.SlotIds[0])
            .ExecuteUpdateAsync(set => set
                .SetProperty(slot => slot.StartsAt, host.Clock.GetUtcNow().AddHours(-2))
                .SetProperty(slot => slot.EndsAt, host.Clock.GetUtcNow() + SlotPlan.Notice));
        Assert.IsType<SlotNotFoundException>(await TryReserveAsync(town.SlotIds[0], buyer));
        Assert.Equal((0, 20), await TakenAsync(town.SlotIds[0]));
    }

    [Fact]
    public async Task Slots_are_made_a_week_ahead_once()
    {
        var town = await host.NewTownAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_
            => host.RunAsync<SlotCalendar, int>(calendar => calendar.FillAsync(CancellationToken.None))));

        await using var db = host.CreateContext();
        Assert.Equal(7 * SlotPlan.Days, await db.Slots.CountAsync(
            slot => db.Zones.Any(zone => zone.Id == slot.ZoneId && zone.Code == town.Zone)));
        Assert.Equal(0, await host.RunAsync<SlotCalendar, int>(calendar => calendar.FillAsync(CancellationToken.None)));
    }

    private Task<SlotReservation> ReserveAsync(Guid slotId, Buyer buyer)
        => host.RunAsync<SlotBook, SlotReservation>(
            slots => slots.ReserveAsync(slotId, buyer.UserId, buyer.AddressId, CancellationToken.None));

    private async Task<Exception?> TryReserveAsync(Guid slotId, Buyer buyer)
        => await Record.ExceptionAsync(() => ReserveAsync(slotId, buyer));

    private Task<int> ExpireAsync()
        => host.RunAsync<SlotBook, int>(slots => slots.ExpireAsync(100, CancellationToken.None));

    private async Task<(int Taken, int Capacity)> TakenAsync(Guid slotId)
    {
        await using var db = host.CreateContext();
        var slot = await db.Slots.AsNoTracking().SingleAsync(one => one.Id == slotId);
        return (slot.Taken, slot.Capacity);
    }
}
