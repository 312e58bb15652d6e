using System.Text.Json;
using EShop.Contracts;
using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Tests;

public sealed class TrackingTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    private const string Follow =
        "subscription ($id: ID!) { courierLocation(deliveryId: $id) { position { latitude } status estimatedArrival heading } }";

    [Fact]
    public async Task A_customer_follows_the_courier_to_the_door_and_no_further()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.AssignedAsync(town, buyer, courier);
        var (client, id) = (host.CourierClient(courier), DeliveryHost.GlobalId("Delivery", delivery.Id));

        // Before the courier has the goods there is nothing to follow.
        await using (var early = await host.ClientOf(buyer.UserId).SubscribeAsync(Follow, new { id }))
        {
            Assert.Null(await early.NextAsync());
        }

        await host.WorkAsync(work => work.PickUpAsync(delivery.Id, courier.Id, CancellationToken.None));
        await host.WorkAsync(work => work.StartAsync(delivery.Id, courier.Id, CancellationToken.None));
        await using var stream = await host.ClientOf(buyer.UserId).SubscribeAsync(Follow, new { id });
        var first = await LocationAsync(stream);
        Assert.Equal("EN_ROUTE", first.GetProperty("status").GetString());
        var eta = first.GetProperty("estimatedArrival").GetDateTimeOffset();
        Assert.InRange(eta - host.Clock.GetUtcNow(), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(8));

        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal((1, 0), await PingAsync(client, (town.North(1.5), 0)));
        var second = await LocationAsync(stream);
        Assert.True(second.GetProperty("estimatedArrival").GetDateTimeOffset() < eta);
        Assert.Equal(0, second.GetProperty("heading").GetDouble());

        // The position at the door is the arrival.
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal((1, 0), await PingAsync(client, (town.North(1.95), 0)));
        Assert.Equal("ARRIVED", (await LocationAsync(stream)).GetProperty("status").GetString());
        Assert.Equal("CourierArrived", (await host.EventsAsync(delivery.OrderId))[^1]);

        await DeliverAsync(client, id, delivery.Code!);
        await host.HandleAsync<Contracts.Events.Delivery.DeliveryCompleted, Delivery.Events.TrackingEndHandler>(new(
            delivery.OrderId, delivery.Id, buyer.UserId, courier.Id, Contracts.Events.Delivery.DeliveryProof.Code, null,
            delivery.Until!.Value));
        Assert.Null(await stream.NextAsync());
        await using var late = await host.ClientOf(buyer.UserId).SubscribeAsync(Follow, new { id });
        Assert.Null(await late.NextAsync());
    }

    [Fact]
    public async Task Nobody_else_follows()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.ArrivedAsync(town, await host.NewBuyerAsync(town), courier);
        var id = DeliveryHost.GlobalId("Delivery", delivery.Id);
        var unknown = DeliveryHost.GlobalId("Delivery", Guid.NewGuid());

        foreach (var (client, which, code) in new[]
        {
            (host.ClientOf(Guid.CreateVersion7()), id, "AUTH_NOT_AUTHORIZED"),
            (host.CourierClient(await host.NewCourierAsync(town)), id, "AUTH_NOT_AUTHORIZED"),
            (host.ClientOf(delivery.UserId!.Value), unknown, "AUTH_NOT_AUTHORIZED"),
            (host.Client, id, "AUTH_NOT_AUTHENTICATED"),
        })
        {
            await using var denied = await client.SubscribeAsync(Follow, new { id = which });
            Assert.Equal(code, await RefusalAsync(denied));
            Assert.Null(await denied.NextAsync());
        }

        await using var offers = await host.ClientOf(delivery.UserId!.Value)
            .SubscribeAsync("subscription { offerReceived { id } }");
        Assert.Equal("AUTH_NOT_AUTHORIZED", await RefusalAsync(offers));
        await using var staff = await host.Staff.SubscribeAsync(Follow, new { id });
        Assert.Equal("ARRIVED", (await LocationAsync(staff)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Positions_that_cannot_be_true_are_dropped_whatever_order_requests_come_in()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var client = host.CourierClient(courier);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(
            (2, 3),
            await PingAsync(
                client,
                (town.North(1.1), -20), (town.North(1.1), -30), (town.North(40), -15), (town.North(1.2), 3600),
                (town.North(1.3), -5)));
        Assert.Equal((0, 1), await PingAsync(client, (town.North(1), -10)));

        var position = await host.RunAsync<Live.CourierMap, CourierPosition?>(map => map.FindAsync(courier.Id));
        Assert.Equal(town.North(1.3), position!.Point);
        await using var db = host.CreateContext();
        Assert.Equal(1, await db.TrackPoints.CountAsync(point => point.CourierId == courier.Id));
    }

    [Fact]
    public async Task Who_sends_too_often_has_to_wait()
    {
        var town = await host.NewTownAsync();
        var client = host.CourierClient(await host.NewCourierAsync(town));
        var errors = 0;

        for (var i = 0; i < 25; i++)
        {
            var answer = await SendAsync(client, [(town.North(1), 0)]);
            errors += answer.GetProperty("errors").ValueKind == JsonValueKind.Null ? 0 : 1;
        }

        Assert.Equal(5, errors);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((1, 0), await PingAsync(client, (town.North(1), 0)));
    }

    [Fact]
    public async Task Lateness_is_foreseen_and_told_once()
    {
        var town = await host.NewTownAsync();
        var order = Guid.CreateVersion7();
        await host.PlanAsync(order, town, await host.NewBuyerAsync(town));
        await LookAsync();
        Assert.Equal(["DeliveryPlanned"], await host.EventsAsync(order));

        host.Clock.Advance(TimeSpan.FromMinutes(114));
        await LookAsync();
        await LookAsync();

        Assert.Equal(["DeliveryPlanned", "DeliveryLate"], await host.EventsAsync(order));
    }

    private Task<int> LookAsync()
        => host.RunAsync<LateDeliveries, int>(late => late.TellAsync(100, CancellationToken.None));

    private static async Task<JsonElement> LocationAsync(GraphQLEventStream stream)
        => JsonElement.Parse((await stream.NextAsync())!).GetProperty("data").GetProperty("courierLocation");

    private static async Task<string?> RefusalAsync(GraphQLEventStream stream)
        => JsonElement.Parse((await stream.NextAsync())!)
            .GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static async Task DeliverAsync(GraphQLClient client, string deliveryId, string code)
        => Assert.Empty((await client.PostAsync(
            "mutation ($input: DeliverInput!) { deliver(input: $input) { delivery { status } errors { __typename } } }",
            new { input = new { deliveryId, proof = new { code } } })).Errors);

    private async Task<(int Accepted, int Dropped)> PingAsync(
        GraphQLClient client,
        params (GeoPoint Place, int Seconds)[] pings)
    {
        var receipt = (await SendAsync(client, pings)).GetProperty("locationReceipt");
        return (receipt.GetProperty("accepted").GetInt32(), receipt.GetProperty("dropped").GetInt32());
    }

    private async Task<JsonElement> SendAsync(GraphQLClient client, (GeoPoint Place, int Seconds)[] pings)
        => (await client.PostAsync(
            """
            mutation ($input: UpdateCourierLocationInput!) {
              updateCourierLocation(input: $input) { locationReceipt { accepted dropped } errors { __typename } }
            }
            """,
            new
            {
                input = new
                {
                    pings = pings.Select(ping => new
                    {
                        latitude = ping.Place.Latitude,
                        longitude = ping.Place.Longitude,
                        at = host.Clock.GetUtcNow().AddSeconds(ping.Seconds)
                    })
                }
            })).Data.GetProperty("updateCourierLocation");
}
