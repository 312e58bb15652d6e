using EShop.Contracts.Events.Users;
using EShop.Delivery.Domain;
using EShop.Delivery.Events;
using EShop.Delivery.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Delivery.Data.Tests;

/// <summary>Couriers who have taken deliveries and are locked out: by a suspension of their account, or by staff.</summary>
public sealed class LockedOutCourierTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task What_was_not_picked_up_is_offered_to_others_at_once_and_what_was_stays_where_it_is()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var taken = await host.AssignedAsync(town, buyer, courier);
        var carried = await host.AssignedAsync(town, buyer, courier);
        await host.WorkAsync(work => work.PickUpAsync(carried.Id, courier.Id, CancellationToken.None));
        var next = await host.NewCourierAsync(town, 2);

        await SuspendAsync(courier, sequence: 1);
        Assert.Equal(1, await ReleaseAsync());
        await host.OfferAsync();

        Assert.Equal(
            [(courier.Id, OfferStatus.Accepted), (next.Id, OfferStatus.Open)], await host.AskedAsync(taken.OrderId));
        Assert.Equal((DeliveryStatus.Searching, null, null), StateOf(await host.FindAsync(taken.OrderId)));
        Assert.Equal(["DeliveryPlanned", "CourierAssigned", "CourierUnassigned"], await host.EventsAsync(taken.OrderId));
        Assert.Equal(
            (DeliveryStatus.PickedUp, (Guid?)courier.Id, carried.AssignedAt), StateOf(await host.FindAsync(carried.OrderId)));
        Assert.Equal(["DeliveryPlanned", "CourierAssigned", "PickedUp"], await host.EventsAsync(carried.OrderId));
        Assert.Equal((3, false, (DateTimeOffset?)host.Clock.GetUtcNow()), await CourierAsync(courier));
    }

    [Fact]
    public async Task Operators_see_what_is_stranded_take_it_back_and_have_it_offered_again()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var carried = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        await host.WorkAsync(work => work.PickUpAsync(carried.Id, courier.Id, CancellationToken.None));
        Assert.Empty(await StrandedAsync(true, carried));

        await SuspendAsync(courier, sequence: 1);
        Assert.Equal(0, await ReleaseAsync());

        Assert.Equal([carried.Number], await StrandedAsync(true, carried));
        Assert.Empty(await StrandedAsync(false, carried));
        var answer = await host.Staff.PostAsync(
            "query($id: ID!) { courierById(id: $id) { suspendedAt isOnline } }",
            new { id = DeliveryHost.GlobalId("Courier", courier.Id) });
        Assert.Equal(
            """{"suspendedAt":"2026-05-04T09:00:00.000Z","isOnline":false}""", answer.Data.GetProperty("courierById").GetRawText());

        Assert.Equal("FAILED", await StaffAsync("takeBackDelivery", carried));
        Assert.Equal(0, (await CourierAsync(courier)).Load);
        Assert.Empty(await StrandedAsync(true, carried));
        Assert.Equal("SEARCHING", await StaffAsync("offerDeliveryAgain", carried));
        Assert.Equal(
            ["DeliveryPlanned", "CourierAssigned", "PickedUp", "DeliveryFailed"], await host.EventsAsync(carried.OrderId));
    }

    [Fact]
    public async Task A_repeated_taking_back_takes_nothing_from_the_next_courier()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        var next = await host.NewCourierAsync(town, 2);

        Assert.Equal("SEARCHING", await TakeBackAsync(delivery, courier));
        await host.OfferAsync();
        await host.AcceptAsync(await OfferAsync(delivery.OrderId, next), next);
        Assert.Equal("ASSIGNED", await TakeBackAsync(delivery, courier));
        Assert.Equal(
            (DeliveryStatus.Assigned, (Guid?)next.Id, host.Clock.GetUtcNow()), StateOf(await host.FindAsync(delivery.OrderId)));
        Assert.Equal((3, true, null), await CourierAsync(next));

        await host.WorkAsync(work => work.PickUpAsync(delivery.Id, next.Id, CancellationToken.None));
        Assert.Equal("FAILED", await TakeBackAsync(delivery, next));
        Assert.Equal("FAILED", await TakeBackAsync(delivery, next));
        Assert.Equal(
            ["DeliveryPlanned", "CourierAssigned", "CourierUnassigned", "CourierAssigned", "PickedUp", "DeliveryFailed"],
            await host.EventsAsync(delivery.OrderId));
    }

    [Fact]
    public async Task What_an_order_that_was_paid_back_left_behind_is_not_offered_again()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var carried = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        await host.WorkAsync(work => work.PickUpAsync(carried.Id, courier.Id, CancellationToken.None));
        Assert.Equal("FAILED", await TakeBackAsync(carried, courier));

        await host.CancelAsync(carried.OrderId);

        await Assert.ThrowsAsync<DeliveryTransitionException>(
            () => host.WorkAsync(work => work.OfferAgainAsync(carried.Id, CancellationToken.None)));
        Assert.Equal("DeliveryCancelled", (await host.EventsAsync(carried.OrderId))[^1]);
    }

    [Theory]
    [InlineData("setOnline(input: { online: true }) { errors { __typename } }")]
    [InlineData("pickUp(input: { deliveryId: \"DELIVERY\" }) { errors { __typename } }")]
    [InlineData("deliver(input: { deliveryId: \"DELIVERY\", proof: { code: \"000000\" } }) { errors { __typename } }")]
    public async Task Who_is_locked_out_does_nothing_with_a_token_that_is_not_over_yet(string mutation)
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        await SuspendAsync(courier, sequence: 1);

        var document = mutation.Replace("DELIVERY", DeliveryHost.GlobalId("Delivery", delivery.Id), StringComparison.Ordinal);
        var answer = await host.CourierClient(courier).PostAsync($"mutation {{ result: {document} }}");

        Assert.Equal("""{"errors":[{"__typename":"NotACourierError"}]}""", answer.Data.GetProperty("result").GetRawText());
        Assert.Equal(DeliveryStatus.Assigned, (await host.FindAsync(delivery.OrderId)).Status);
        Assert.Equal(1, await ReleaseAsync());
    }

    [Fact]
    public async Task Who_is_let_in_again_goes_online_and_a_suspension_that_comes_late_changes_nothing()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        await SuspendAsync(courier, sequence: 3);
        await host.HandleAsync<UserReinstated, SuspensionHandler>(new UserReinstated(courier.UserId), sequence: 2);
        Assert.Equal((0, false, (DateTimeOffset?)host.Clock.GetUtcNow()), await CourierAsync(courier));

        await host.HandleAsync<UserReinstated, SuspensionHandler>(new UserReinstated(courier.UserId), sequence: 4);
        Assert.Equal((0, false, null), await CourierAsync(courier));
        await host.CourierClient(courier).PostAsync("mutation { setOnline(input: { online: true }) { courier { isOnline } } }");
        await SuspendAsync(courier, sequence: 1);

        Assert.Equal((0, true, null), await CourierAsync(courier));
    }

    [Fact]
    public async Task What_a_courier_has_taken_whose_work_staff_end_is_released_too()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        Assert.Equal(0, await ReleaseAsync());

        await host.RunAsync<CourierDesk, Courier>(desk => desk.EditAsync(
            courier.Id, new CourierProfile("Colin", VehicleKind.Bicycle, 50, [town.Zone]), isActive: false, 1, default));

        Assert.Equal(1, await ReleaseAsync());
        Assert.Equal((DeliveryStatus.Searching, null, null), StateOf(await host.FindAsync(delivery.OrderId)));
        Assert.Equal(0, (await CourierAsync(courier)).Load);
    }

    [Fact]
    public async Task Who_goes_online_while_staff_end_the_work_ends_up_offline()
    {
        var town = await host.NewTownAsync();

        for (var i = 0; i < 40; i++)
        {
            var courier = await host.NewCourierAsync(town);
            var client = host.CourierClient(courier);
            await client.PostAsync("mutation { setOnline(input: { online: false }) { courier { isOnline } } }");

            var outcomes = await Task.WhenAll(
                TryAsync(() => client.PostAsync("mutation { setOnline(input: { online: true }) { errors { __typename } } }")),
                TryAsync(() => host.RunAsync<CourierDesk, Courier>(desk => desk.EditAsync(
                    courier.Id, new CourierProfile("Colin", VehicleKind.Bicycle, 50, [town.Zone]), isActive: false, 1, default))));

            Assert.Equal([null, null], outcomes);
            Assert.Equal((0, false, null), await CourierAsync(courier));
        }
    }

    [Fact]
    public async Task An_offer_that_a_round_made_before_it_saw_the_suspension_is_gone()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var order = await host.OfferedAsync(town, await host.NewBuyerAsync(town));
        var offer = await OfferAsync(order, courier);
        await SuspendAsync(courier, sequence: 1);
        await using var db = host.CreateContext();
        await db.Database.ExecuteSqlAsync($"UPDATE delivery_offers SET status = 'Open' WHERE id = {offer}");

        await Assert.ThrowsAsync<OfferGoneException>(() => host.AcceptAsync(offer, courier));

        Assert.Equal((DeliveryStatus.Searching, null, null), StateOf(await host.FindAsync(order)));
        Assert.Equal(["DeliveryPlanned"], await host.EventsAsync(order));
    }

    [Fact]
    public async Task Who_accepts_while_being_locked_out_ends_up_with_nothing()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        for (var i = 0; i < 40; i++)
        {
            var courier = await host.NewCourierAsync(town);
            var order = await host.OfferedAsync(town, buyer);
            var offer = await OfferAsync(order, courier);

            var outcomes = await Task.WhenAll(
                TryAsync(() => host.AcceptAsync(offer, courier)),
                TryAsync(() => SuspendAsync(courier, sequence: 1)));
            await ReleaseAsync();

            Assert.True(outcomes[0] is null or OfferGoneException, $"{outcomes[0]}");
            Assert.Null(outcomes[1]);
            var delivery = await host.FindAsync(order);
            Assert.Equal((DeliveryStatus.Searching, null, null), StateOf(delivery));
            Assert.Equal((0, false, (DateTimeOffset?)host.Clock.GetUtcNow()), await CourierAsync(courier));
            Assert.Equal(
                outcomes[0] is null ? ["DeliveryPlanned", "CourierAssigned", "CourierUnassigned"] : ["DeliveryPlanned"],
                await host.EventsAsync(order));
            await host.CancelAsync(order);
        }
    }

    [Fact]
    public async Task Of_picking_up_and_releasing_one_wins()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);

        for (var i = 0; i < 40; i++)
        {
            var courier = await host.NewCourierAsync(town);
            var delivery = await host.AssignedAsync(town, buyer, courier);
            await SuspendAsync(courier, sequence: 1);

            var outcomes = await Task.WhenAll(
                TryAsync(() => host.WorkAsync(work => work.PickUpAsync(delivery.Id, courier.Id, CancellationToken.None))),
                TryAsync(ReleaseAsync));
            await ReleaseAsync();

            Assert.Null(outcomes[1]);
            var isPickedUp = outcomes[0] is null;
            Assert.True(isPickedUp || outcomes[0] is DeliveryNotFoundException, $"{outcomes[0]}");
            Assert.Equal(
                isPickedUp ? (DeliveryStatus.PickedUp, courier.Id) : (DeliveryStatus.Searching, (Guid?)null),
                (await host.FindAsync(delivery.OrderId)) is var found ? (found.Status, found.CourierId) : default);
            Assert.Equal(
                ["DeliveryPlanned", "CourierAssigned", isPickedUp ? "PickedUp" : "CourierUnassigned"],
                await host.EventsAsync(delivery.OrderId));
            Assert.Equal(isPickedUp ? 3 : 0, (await CourierAsync(courier)).Load);
            await host.CancelAsync(delivery.OrderId);
        }
    }

    [Fact]
    public async Task The_database_lets_nobody_be_online_who_is_suspended()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        await SuspendAsync(courier, sequence: 1);
        await using var db = host.CreateContext();

        var exception = await Assert.ThrowsAsync<PostgresException>(
            () => db.Database.ExecuteSqlAsync($"UPDATE couriers SET is_online = true WHERE id = {courier.Id}"));

        Assert.Equal("ck_couriers_is_online", exception.ConstraintName);
    }

    private static (DeliveryStatus Status, Guid? Courier, DateTimeOffset? AssignedAt) StateOf(OrderDelivery delivery)
        => (delivery.Status, delivery.CourierId, delivery.AssignedAt);

    private static async Task<Exception?> TryAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private Task SuspendAsync(Courier courier, long sequence)
        => host.HandleAsync<UserSuspended, SuspensionHandler>(new UserSuspended(courier.UserId), sequence);

    private async Task<int> ReleaseAsync()
    {
        var released = 0;

        while (await host.RunAsync<LockedOutCouriers, int>(couriers => couriers.ReleaseNextAsync(default)) is > 0 and var more)
        {
            released += more;
        }

        return released;
    }

    private async Task<Guid> OfferAsync(Guid order, Courier courier)
    {
        await using var db = host.CreateContext();
        return await (
            from offer in db.Offers
            join delivery in db.Deliveries on offer.DeliveryId equals delivery.Id
            where delivery.OrderId == order && offer.CourierId == courier.Id
            select offer.Id).SingleAsync();
    }

    private async Task<(int Load, bool IsOnline, DateTimeOffset? SuspendedAt)> CourierAsync(Courier courier)
    {
        await using var db = host.CreateContext();
        var found = await db.Couriers.AsNoTracking().SingleAsync(one => one.Id == courier.Id);
        return (found.Load, found.IsOnline, found.SuspendedAt);
    }

    private async Task<List<string>> StrandedAsync(bool isStranded, OrderDelivery of)
    {
        var answer = await host.Staff.PostAsync(
            "query($s: Boolean!) { deliveries(isStranded: $s, first: 100) { nodes { number } } }", new { s = isStranded });
        return
        [
            .. answer.Data.GetProperty("deliveries").GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("number").GetString()!)
                .Where(number => number == of.Number),
        ];
    }

    private async Task<string?> TakeBackAsync(OrderDelivery delivery, Courier courier)
        => (await host.Staff.PostAsync(
            """
            mutation($id: ID!, $from: ID) {
              takeBackDelivery(input: { deliveryId: $id, courierId: $from }) { delivery { status } errors { __typename } }
            }
            """,
            new
            {
                id = DeliveryHost.GlobalId("Delivery", delivery.Id),
                from = DeliveryHost.GlobalId("Courier", courier.Id)
            }))
            .Data.GetProperty("takeBackDelivery").GetProperty("delivery").GetProperty("status").GetString();

    private async Task<string?> StaffAsync(string mutation, OrderDelivery delivery)
        => (await host.Staff.PostAsync(
            $$"""
            mutation($id: ID!) { {{mutation}}(input: { deliveryId: $id }) { delivery { status } errors { __typename } } }
            """,
            new { id = DeliveryHost.GlobalId("Delivery", delivery.Id) }))
            .Data.GetProperty(mutation).GetProperty("delivery").GetProperty("status").GetString();
}
