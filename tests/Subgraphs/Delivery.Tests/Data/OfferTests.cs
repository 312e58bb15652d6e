using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Users;
using EShop.Delivery.Domain;
using EShop.Delivery.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Delivery.Data.Tests;

public sealed class OfferTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task Offers_go_from_the_nearest_to_the_farthest_until_nobody_is_left()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var couriers = new List<Courier>();

        foreach (var kilometres in new[] { 4, 1, 5, 2, 3 })
        {
            couriers.Add(await host.NewCourierAsync(town, kilometres));
        }

        var (first, second, third, fourth, fifth) = (couriers[1], couriers[3], couriers[4], couriers[0], couriers[2]);
        var order = await host.OfferedAsync(town, buyer);
        Assert.Equal([(first.Id, OfferStatus.Open), (second.Id, OfferStatus.Open)], await host.AskedAsync(order));

        await DeclineAsync(order, first);
        await host.OfferAsync();
        Assert.Equal(2, (await host.AskedAsync(order)).Length);
        await DeclineAsync(order, second);
        await host.OfferAsync();
        Assert.Equal(
            [(third.Id, OfferStatus.Open), (fourth.Id, OfferStatus.Open)],
            (await host.AskedAsync(order)).Skip(2));

        await TimeOutAsync();
        Assert.Equal(
            [(third.Id, OfferStatus.Expired), (fourth.Id, OfferStatus.Expired), (fifth.Id, OfferStatus.Open)],
            (await host.AskedAsync(order)).Skip(2));
        Assert.Equal(DeliveryStatus.Searching, (await host.FindAsync(order)).Status);

        await TimeOutAsync();
        await TimeOutAsync();
        Assert.Equal(DeliveryStatus.NoCourier, (await host.FindAsync(order)).Status);
        Assert.Equal(["DeliveryPlanned", "NoCourierAvailable"], await host.EventsAsync(order));
    }

    [Fact]
    public async Task Who_comes_online_is_asked_about_what_nobody_took()
    {
        var town = await host.NewTownAsync();
        var order = await host.OfferedAsync(town, await host.NewBuyerAsync(town));
        Assert.Equal(DeliveryStatus.NoCourier, (await host.FindAsync(order)).Status);
        var waiting = await host.Staff.PostAsync("{ deliveries(status: NO_COURIER, first: 50) { nodes { order { id } } } }");
        Assert.Contains(
            waiting.Data.GetProperty("deliveries").GetProperty("nodes").EnumerateArray(),
            node => node.GetProperty("order").GetProperty("id").GetString() == DeliveryHost.GlobalId("Order", order));

        var courier = await host.NewCourierAsync(town);
        await SetOnlineAsync(courier, online: false);
        await SetOnlineAsync(courier, online: true);
        await host.OfferAsync();

        Assert.Equal((courier.Id, OfferStatus.Open), Assert.Single(await host.AskedAsync(order)));
    }

    [Fact]
    public async Task Who_comes_while_a_round_finds_nobody_is_asked_all_the_same()
    {
        var town = await host.NewTownAsync();
        var order = await host.OfferedAsync(town, await host.NewBuyerAsync(town));
        var courier = await host.NewCourierAsync(town);
        await SetOnlineAsync(courier, online: false);
        await using var round = new NpgsqlConnection(host.ConnectionString);
        await round.OpenAsync();
        await ExecuteAsync(round, $"UPDATE deliveries SET status = 'Searching', next_offer_at = changed_at WHERE order_id = '{order}'");

        // The round has looked at the map, and has not committed yet that nobody was there.
        await ExecuteAsync(round, $"BEGIN; UPDATE deliveries SET status = 'NoCourier' WHERE order_id = '{order}'");
        var coming = SetOnlineAsync(courier, online: true);
        await Eventually.IsAsync(true, IsSomebodyWaitingAsync);
        await ExecuteAsync(round, "COMMIT");
        await coming;

        await host.OfferAsync();
        Assert.Equal((courier.Id, OfferStatus.Open), Assert.Single(await host.AskedAsync(order)));
    }

    [Fact]
    public async Task Who_is_locked_out_is_asked_no_more_and_the_next_are_asked_at_once()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var (first, second, third) = (
            await host.NewCourierAsync(town, 1), await host.NewCourierAsync(town, 2), await host.NewCourierAsync(town, 3));
        var order = await host.OfferedAsync(town, buyer);

        await SuspendAsync(first.UserId);
        await host.OfferAsync();
        Assert.Equal([(first.Id, OfferStatus.Declined), (second.Id, OfferStatus.Open)], await host.AskedAsync(order));
        await SuspendAsync(second.UserId);
        await SuspendAsync(buyer.UserId);
        await host.OfferAsync();

        Assert.Equal(
            [(first.Id, OfferStatus.Declined), (second.Id, OfferStatus.Declined), (third.Id, OfferStatus.Open)],
            await host.AskedAsync(order));
        Assert.Equal((third.Id, OfferStatus.Open), Assert.Single(await host.AskedAsync(await host.OfferedAsync(town, buyer))));
        await using var db = host.CreateContext();
        Assert.Equal(
            [third.Id],
            await db.Couriers.Where(one => one.Zones.Contains(town.Zone) && one.IsOnline).Select(one => one.Id).ToListAsync());
    }

    [Fact]
    public async Task Of_two_who_accept_at_once_one_wins()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var (one, other) = (
            await host.NewCourierAsync(town, capacity: 1000), await host.NewCourierAsync(town, capacity: 1000));

        for (var i = 0; i < 50; i++)
        {
            var order = await host.OfferedAsync(town, buyer);
            var outcomes = await Task.WhenAll(TryAcceptAsync(order, one), TryAcceptAsync(order, other));

            Assert.Equal(1, outcomes.Count(outcome => outcome is null));
            Assert.Equal(1, outcomes.Count(outcome => outcome is OfferGoneException));
            var winner = outcomes[0] is null ? one : other;
            Assert.Equal(winner.Id, (await host.FindAsync(order)).CourierId);
            Assert.Equal(["DeliveryPlanned", "CourierAssigned"], await host.EventsAsync(order));
            Assert.Null(await TryAcceptAsync(order, winner));
        }

        await using var db = host.CreateContext();
        Assert.Equal(150, await db.Couriers
            .Where(courier => courier.Id == one.Id || courier.Id == other.Id)
            .SumAsync(courier => courier.Load));
    }

    [Fact]
    public async Task The_database_has_room_for_one_winner_and_no_more_than_fits()
    {
        var town = await host.NewTownAsync();
        var (one, other) = (await host.NewCourierAsync(town), await host.NewCourierAsync(town));
        var order = await host.OfferedAsync(town, await host.NewBuyerAsync(town));
        var delivery = await host.FindAsync(order);
        await using var db = host.CreateContext();

        var twice = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"UPDATE delivery_offers SET status = 'Accepted' WHERE delivery_id = {delivery.Id}"));
        var tooMuch = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"UPDATE couriers SET load = 51 WHERE id = {one.Id}"));
        var guesses = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"UPDATE deliveries SET code_attempts = 6 WHERE id = {delivery.Id}"));

        Assert.Equal("ix_delivery_offers_winner", twice.ConstraintName);
        Assert.Equal("ck_couriers_load", tooMuch.ConstraintName);
        Assert.Equal("ck_deliveries_code_attempts", guesses.ConstraintName);
        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact]
    public async Task Who_is_offline_elsewhere_full_or_silent_is_not_asked()
    {
        var (town, other) = (await host.NewTownAsync(), await host.NewTownAsync());
        var buyer = await host.NewBuyerAsync(town);
        var silent = await host.NewCourierAsync(town);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var offline = await host.NewCourierAsync(town);
        await SetOnlineAsync(offline, online: false);
        var small = await host.NewCourierAsync(town, capacity: 2);
        var foreign = await host.NewCourierAsync(other);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.MoveAsync(foreign, town.North(1));
        await host.RunAsync<Live.CourierMap, bool>(async map =>
        {
            await map.ForgetAsync(silent.Id);
            return true;
        });

        var order = await host.OfferedAsync(town, buyer, pieces: 3);

        Assert.Empty(await host.AskedAsync(order));
        Assert.NotEqual(small.Id, offline.Id);
    }

    [Fact]
    public async Task Who_leaves_does_not_keep_others_waiting_and_cannot_accept_what_is_over()
    {
        var town = await host.NewTownAsync();
        var (near, far) = (await host.NewCourierAsync(town, 1), await host.NewCourierAsync(town, 2));
        var farthest = await host.NewCourierAsync(town, 3);
        var order = await host.OfferedAsync(town, await host.NewBuyerAsync(town));

        await SetOnlineAsync(near, online: false);
        await SetOnlineAsync(far, online: false);
        await host.OfferAsync();

        Assert.IsType<OfferGoneException>(await TryAcceptAsync(order, near));
        Assert.Equal((farthest.Id, OfferStatus.Open), (await host.AskedAsync(order))[^1]);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<OfferGoneException>(await TryAcceptAsync(order, farthest));
    }

    [Theory]
    [InlineData(DeliveryFailure.CourierUnavailable)]
    [InlineData(DeliveryFailure.WrongAddress)]
    [InlineData(DeliveryFailure.Damaged)]
    public async Task A_courier_who_gives_up_before_the_pick_up_is_replaced_whatever_the_reason(DeliveryFailure reason)
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        var next = await host.NewCourierAsync(town, 2);

        await host.WorkAsync(work => work.FailAsync(
            delivery.Id,
            courier.Id,
            reason,
            CancellationToken.None));
        await host.OfferAsync();

        Assert.Contains((next.Id, OfferStatus.Open), await host.AskedAsync(delivery.OrderId));
        Assert.Null(await TryAcceptAsync(delivery.OrderId, next));
        Assert.Equal(
            ["DeliveryPlanned", "CourierAssigned", "CourierUnassigned", "CourierAssigned"],
            await host.EventsAsync(delivery.OrderId));
    }

    [Fact]
    public async Task A_courier_hears_of_an_offer_at_once()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        await using var stream = await host.CourierClient(courier).SubscribeAsync(
            "subscription { offerReceived { pieces distance pickups { name } dropOff { latitude } } }");

        await host.OfferedAsync(town, await host.NewBuyerAsync(town));

        var offer = System.Text.Json.JsonElement.Parse((await stream.NextAsync())!)
            .GetProperty("data").GetProperty("offerReceived");
        Assert.Equal(3, offer.GetProperty("pieces").GetInt32());
        Assert.InRange(offer.GetProperty("distance").GetInt32(), 990, 1010);
        Assert.Equal("Store", offer.GetProperty("pickups")[0].GetProperty("name").GetString());
        Assert.Equal(
            Math.Round(town.North(2).Latitude, 3),
            offer.GetProperty("dropOff").GetProperty("latitude").GetDouble());
    }

    private async Task TimeOutAsync()
    {
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.OfferAsync();
    }

    private async Task SetOnlineAsync(Courier courier, bool online)
    {
        var answer = await host.CourierClient(courier).PostAsync(
            "mutation ($online: Boolean!) { setOnline(input: { online: $online }) { courier { isOnline } } }",
            new { online });
        Assert.Equal(
            online,
            answer.Data.GetProperty("setOnline").GetProperty("courier").GetProperty("isOnline").GetBoolean());
    }

    private Task SuspendAsync(Guid userId)
        => host.HandleAsync<UserSuspended, Events.SuspensionHandler>(new UserSuspended(userId));

    private async Task DeclineAsync(Guid order, Courier courier)
    {
        var offer = await OfferIdAsync(order, courier);
        await host.RunAsync<OfferAnswers, DeliveryOffer>(
            answers => answers.DeclineAsync(offer, courier.Id, CancellationToken.None));
    }

    private async Task<Exception?> TryAcceptAsync(Guid order, Courier courier)
    {
        var offer = await OfferIdAsync(order, courier);
        return await Record.ExceptionAsync(() => host.AcceptAsync(offer, courier));
    }

    private async Task<Guid> OfferIdAsync(Guid order, Courier courier)
    {
        await using var db = host.CreateContext();
        return await db.Offers
            .Where(offer => offer.CourierId == courier.Id
                && db.Deliveries.Any(one => one.Id == offer.DeliveryId && one.OrderId == order))
            .OrderByDescending(offer => offer.Round)
            .Select(offer => offer.Id)
            .FirstAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<bool> IsSomebodyWaitingAsync()
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')",
            connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}
