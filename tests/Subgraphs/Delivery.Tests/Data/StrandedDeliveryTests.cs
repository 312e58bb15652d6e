using System.Text.Json;
using EShop.Contracts.Events.Users;
using EShop.Delivery.Domain;
using EShop.Delivery.Events;
using EShop.Delivery.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Delivery.Data.Tests;

/// <summary>What is told of goods that are with couriers who were locked out.</summary>
public sealed class StrandedDeliveryTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task What_a_courier_carries_who_is_locked_out_is_told_once()
    {
        var (town, courier) = await NewCourierAsync();
        var taken = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        var carried = await PickedUpAsync(town, courier);
        Assert.Equal(0, await LookAsync());

        await SuspendAsync(courier, sequence: 1);
        Assert.Equal(1, await LookAsync());
        Assert.Equal(0, await LookAsync());
        await SuspendAsync(courier, sequence: 1);
        await SuspendAsync(courier, sequence: 2);
        Assert.Equal(0, await LookAsync());

        Assert.Equal(["DeliveryPlanned", "CourierAssigned"], await host.EventsAsync(taken.OrderId));
        Assert.Equal(
            ["DeliveryPlanned", "CourierAssigned", "PickedUp", "DeliveryStranded"], await host.EventsAsync(carried.OrderId));
        Assert.Equal(
            JsonSerializer.Serialize(new
            {
                orderId = carried.OrderId,
                deliveryId = carried.Id,
                deliveryNumber = carried.Number,
                userId = carried.UserId,
                courierId = courier.Id
            }),
            await LastPayloadAsync(carried.OrderId));
        Assert.Equal(host.Clock.GetUtcNow(), (await host.FindAsync(carried.OrderId)).StrandedAt);
    }

    [Fact]
    public async Task It_is_told_again_when_the_courier_was_let_in_and_is_locked_out_again()
    {
        var (town, courier) = await NewCourierAsync();
        var carried = await PickedUpAsync(town, courier);
        await SuspendAsync(courier, sequence: 1);
        await LookAsync();

        await host.HandleAsync<UserReinstated, SuspensionHandler>(new UserReinstated(courier.UserId), sequence: 2);
        Assert.Equal(1, await LookAsync());
        Assert.Null((await host.FindAsync(carried.OrderId)).StrandedAt);
        Assert.Equal(1, await StrandingsAsync(carried));

        await SuspendAsync(courier, sequence: 3);
        Assert.Equal(1, await LookAsync());
        Assert.Equal(2, await StrandingsAsync(carried));
    }

    [Fact]
    public async Task Who_is_let_in_but_no_longer_works_for_the_shop_stays_stranded_with_the_goods()
    {
        var (town, courier) = await NewCourierAsync();
        var carried = await PickedUpAsync(town, courier);
        await host.RunAsync<CourierDesk, Courier>(desk => desk.EditAsync(
            courier.Id, new CourierProfile("Colin", VehicleKind.Bicycle, 50, [town.Zone]), isActive: false, 1, default));
        Assert.Equal(1, await LookAsync());

        await SuspendAsync(courier, sequence: 1);
        await host.HandleAsync<UserReinstated, SuspensionHandler>(new UserReinstated(courier.UserId), sequence: 2);

        Assert.Equal(0, await LookAsync());
        Assert.Equal(1, await StrandingsAsync(carried));
    }

    [Fact]
    public async Task What_is_taken_back_can_be_stranded_with_the_next_courier()
    {
        var (town, courier) = await NewCourierAsync();
        var carried = await PickedUpAsync(town, courier);
        await SuspendAsync(courier, sequence: 1);
        await LookAsync();

        await host.WorkAsync(work => work.TakeBackAsync(carried.Id, courierId: null, CancellationToken.None));
        Assert.Null((await host.FindAsync(carried.OrderId)).StrandedAt);
        Assert.Equal(0, await LookAsync());
        var next = await host.NewCourierAsync(town);
        await host.WorkAsync(work => work.OfferAgainAsync(carried.Id, CancellationToken.None));
        await host.OfferAsync();
        await host.AcceptAsync(await OpenOfferAsync(next), next);
        await host.WorkAsync(work => work.PickUpAsync(carried.Id, next.Id, CancellationToken.None));
        Assert.Equal(0, await LookAsync());
        await SuspendAsync(next, sequence: 1);

        Assert.Equal(1, await LookAsync());
        Assert.Equal(2, await StrandingsAsync(carried));
    }

    [Fact]
    public async Task Who_looks_at_the_same_time_tells_it_once()
    {
        var (town, courier) = await NewCourierAsync();

        for (var i = 0; i < 20; i++)
        {
            var carried = await PickedUpAsync(town, courier);
            await SuspendAsync(courier, sequence: (2 * i) + 1);

            var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(LookAsync)));

            Assert.Equal(1, found.Sum());
            Assert.Equal(1, await StrandingsAsync(carried));
            await host.WorkAsync(work => work.TakeBackAsync(carried.Id, courierId: null, CancellationToken.None));
            await host.HandleAsync<UserReinstated, SuspensionHandler>(
                new UserReinstated(courier.UserId), sequence: (2 * i) + 2);
            await host.CourierClient(courier).PostAsync("mutation { setOnline(input: { online: true }) { courier { id } } }");
        }
    }

    [Fact]
    public async Task The_database_lets_nothing_be_stranded_that_no_courier_carries()
    {
        var (town, courier) = await NewCourierAsync();
        var taken = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        await using var db = host.CreateContext();

        var exception = await Assert.ThrowsAsync<PostgresException>(
            () => db.Database.ExecuteSqlAsync($"UPDATE deliveries SET stranded_at = now() WHERE id = {taken.Id}"));

        Assert.Equal("ck_deliveries_stranded_at", exception.ConstraintName);
    }

    private async Task<(Town Town, Courier Courier)> NewCourierAsync()
    {
        var town = await host.NewTownAsync();
        return (town, await host.NewCourierAsync(town));
    }

    private async Task<OrderDelivery> PickedUpAsync(Town town, Courier courier)
    {
        var delivery = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        return await host.WorkAsync(work => work.PickUpAsync(delivery.Id, courier.Id, CancellationToken.None));
    }

    private Task SuspendAsync(Courier courier, long sequence)
        => host.HandleAsync<UserSuspended, SuspensionHandler>(new UserSuspended(courier.UserId), sequence);

    private async Task<int> LookAsync()
    {
        var changed = 0;

        while (await host.RunAsync<StrandedDeliveries, int>(deliveries => deliveries.UpdateNextAsync(default)) is > 0 and var more)
        {
            changed += more;
        }

        return changed;
    }

    private async Task<Guid> OpenOfferAsync(Courier courier)
    {
        await using var db = host.CreateContext();
        return await db.Offers
            .Where(offer => offer.CourierId == courier.Id && offer.Status == OfferStatus.Open)
            .Select(offer => offer.Id)
            .SingleAsync();
    }

    private async Task<int> StrandingsAsync(OrderDelivery delivery)
        => (await host.EventsAsync(delivery.OrderId)).Count(name => name == "DeliveryStranded");

    private async Task<string> LastPayloadAsync(Guid orderId)
    {
        await using var db = host.CreateContext();
        return await db.Database
            .SqlQuery<string>(
                $"""
                SELECT payload::text AS "Value" FROM outbox_messages WHERE aggregate_id = {orderId} ORDER BY sequence DESC LIMIT 1
                """)
            .SingleAsync();
    }
}
