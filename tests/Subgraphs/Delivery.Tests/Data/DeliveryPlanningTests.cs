using EShop.Contracts;
using EShop.Delivery.Domain;
using EShop.Delivery.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data.Tests;

public sealed class DeliveryPlanningTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task A_repeated_command_changes_nothing_and_gets_its_answer_again()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var order = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.PlanAsync(order, town, buyer)));
        await host.PackAsync(order);
        await host.PackAsync(order);

        Assert.Equal(Enumerable.Repeat("DeliveryPlanned", 6), await host.EventsAsync(order));
        Assert.Equal((DeliveryStatus.Searching, 1), ((await host.FindAsync(order)).Status, (await host.FindAsync(order)).Round));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task A_plan_that_comes_again_for_less_leaves_less_to_bring_and_to_collect(bool isAssigned, bool isPaidInCash)
    {
        Contracts.Money? Cash(long amount) => isPaidInCash ? Euros(amount) : null;
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var order = isAssigned
            ? (await host.AssignedAsync(town, buyer, courier, Cash(1500))).OrderId
            : await host.OfferedAsync(town, buyer, cash: Cash(1500));

        await host.PlanAsync(order, town, buyer, pieces: 1, cash: Cash(400));
        await host.PlanAsync(order, town, buyer, pieces: 3, cash: Cash(1500));

        var delivery = await host.FindAsync(order);
        Assert.Equal((1, Cash(400)), (delivery.Pieces, delivery.CashToCollect));
        Assert.Equal(isAssigned ? 1 : 0, await LoadAsync(courier));
        Assert.Equal(isAssigned ? DeliveryStatus.Assigned : DeliveryStatus.Searching, delivery.Status);
    }

    [Fact]
    public async Task What_vouchers_pay_for_altogether_leaves_nothing_to_collect()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var (late, free) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await host.PlanAsync(late, town, buyer, cash: Euros(1500));
        await host.PlanAsync(late, town, buyer, pieces: 2, cash: Euros(0));
        await host.PlanAsync(free, town, buyer, cash: Euros(0));

        Assert.Null((await host.FindAsync(late)).CashToCollect);
        Assert.Null((await host.FindAsync(free)).CashToCollect);
    }

    [Fact]
    public async Task A_plan_that_comes_too_late_does_not_change_what_was_collected()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var arrived = await host.ArrivedAsync(town, buyer, courier, Euros(1500));
        await host.RunAsync<Handover, OrderDelivery>(handover => handover.DeliverAsync(
            arrived.Id, courier.Id, new HandoverClaim(arrived.Code, null, CashCollected: true), CancellationToken.None));

        await host.PlanAsync(arrived.OrderId, town, buyer, pieces: 1, cash: Euros(400));

        var delivery = await host.FindAsync(arrived.OrderId);
        Assert.Equal((DeliveryStatus.Delivered, 3, Euros(1500)), (delivery.Status, delivery.Pieces, delivery.CashToCollect));
        Assert.Equal(0, await LoadAsync(courier));
    }

    [Fact]
    public async Task What_cannot_be_brought_is_refused()
    {
        var (town, other) = (await host.NewTownAsync(), await host.NewTownAsync());
        var (buyer, stranger) = (await host.NewBuyerAsync(town), await host.NewBuyerAsync(town));
        var (unknown, foreign, elsewhere) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var far = await host.NewBuyerAsync(town);
        host.Users.Addresses[far.AddressId] =
            host.Users.Addresses[far.AddressId] with { Location = other.North(30) };

        await host.PlanAsync(unknown, town, buyer with { AddressId = Guid.NewGuid() });
        await host.PlanAsync(foreign, town, stranger with { AddressId = buyer.AddressId });
        await host.PlanAsync(elsewhere, town, far);
        await host.PlanAsync(elsewhere, town, far);

        Assert.Equal(["DeliveryRefused"], await host.EventsAsync(unknown));
        Assert.Equal(["DeliveryRefused"], await host.EventsAsync(foreign));
        Assert.Equal(["DeliveryRefused", "DeliveryRefused"], await host.EventsAsync(elsewhere));
    }

    [Fact]
    public async Task What_was_given_up_before_is_not_planned_later()
    {
        var town = await host.NewTownAsync();
        var order = Guid.CreateVersion7();

        await host.CancelAsync(order);
        await host.PlanAsync(order, town, await host.NewBuyerAsync(town));
        await host.CancelAsync(order);

        Assert.Equal(["DeliveryCancelled", "DeliveryRefused", "DeliveryCancelled"], await host.EventsAsync(order));
    }

    [Fact]
    public async Task Cancelling_frees_the_courier_and_takes_offers_back()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var assigned = await host.AssignedAsync(town, buyer, courier);
        var offered = await host.OfferedAsync(town, buyer);
        Assert.Equal(3, await LoadAsync(courier));

        await host.CancelAsync(assigned.OrderId);
        await host.CancelAsync(offered);

        Assert.Equal(0, await LoadAsync(courier));
        Assert.Equal((courier.Id, OfferStatus.Withdrawn), Assert.Single(await host.AskedAsync(offered)));
        Assert.Equal(
            ["DeliveryPlanned", "CourierAssigned", "DeliveryCancelled"],
            await host.EventsAsync(assigned.OrderId));
    }

    [Fact]
    public async Task A_race_between_cancelling_and_picking_up_has_one_winner()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);

        for (var i = 0; i < 12; i++)
        {
            var delivery = await host.AssignedAsync(town, buyer, courier);
            var pickUp = Record.ExceptionAsync(() => host.WorkAsync(
                work => work.PickUpAsync(delivery.Id, courier.Id, CancellationToken.None)));
            await Task.WhenAll(host.CancelAsync(delivery.OrderId), pickUp);

            var isPickedUp = await pickUp is null;
            var end = Assert.Single((await host.EventsAsync(delivery.OrderId)).Skip(2));
            Assert.Equal(isPickedUp ? "PickedUp" : "DeliveryCancelled", end);
            Assert.Equal(
                isPickedUp ? DeliveryStatus.PickedUp : DeliveryStatus.Cancelled,
                (await host.FindAsync(delivery.OrderId)).Status);
        }
    }

    [Fact]
    public async Task A_race_between_cancelling_and_accepting_leaves_no_load_behind()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);

        for (var i = 0; i < 12; i++)
        {
            var order = await host.OfferedAsync(town, buyer);
            await using var db = host.CreateContext();
            var offer = await db.Offers.SingleAsync(one => one.CourierId == courier.Id && one.Status == OfferStatus.Open);
            await Task.WhenAll(
                host.CancelAsync(order),
                Record.ExceptionAsync(() => host.AcceptAsync(offer.Id, courier)));

            Assert.Equal(DeliveryStatus.Cancelled, (await host.FindAsync(order)).Status);
            Assert.Equal(0, await LoadAsync(courier));
        }
    }

    private static Money Euros(long cents) => new(cents, CurrencyCode.Eur);

    private async Task<int> LoadAsync(Courier courier)
    {
        await using var db = host.CreateContext();
        return await db.Couriers.Where(one => one.Id == courier.Id).Select(one => one.Load).SingleAsync();
    }
}
