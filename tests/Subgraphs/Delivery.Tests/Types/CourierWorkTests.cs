using System.Text.Json;
using EShop.Contracts;
using EShop.Delivery.Domain;
using EShop.Delivery.Tests;
using EShop.TestKit;

namespace EShop.Delivery.Types.Tests;

/// <summary>What couriers do, over HTTP as their app does it.</summary>
public sealed class CourierWorkTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task From_the_offer_to_the_handover_with_the_customers_code()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var client = host.CourierClient(courier);
        var order = await host.OfferedAsync(town, buyer);
        var offers = await client.PostAsync(
            "query ($id: ID!) { userById(id: $id) { courier { offers { id pieces } deliveries { id } } } }",
            new { id = DeliveryHost.GlobalId("User", courier.UserId) });
        var offerId = offers.Data.GetProperty("userById").GetProperty("courier").GetProperty("offers")[0]
            .GetProperty("id").GetString();

        var accepted = await client.PostAsync(
            "mutation ($offerId: ID!) { acceptOffer(input: { offerId: $offerId }) { delivery { id destination { line1 } } } }",
            new { offerId });
        var delivery = accepted.Data.GetProperty("acceptOffer").GetProperty("delivery");
        Assert.Equal("Some Street 1", delivery.GetProperty("destination").GetProperty("line1").GetString());
        var id = delivery.GetProperty("id").GetString()!;

        Assert.Equal("DeliveryTransitionError", await StepAsync(client, "arrive", id));
        Assert.Equal("PICKED_UP", await StepAsync(client, "pickUp", id));
        Assert.Equal("EN_ROUTE", await StepAsync(client, "startDelivery", id));
        Assert.Equal("EN_ROUTE", await StepAsync(client, "startDelivery", id));
        Assert.Equal("ARRIVED", await StepAsync(client, "arrive", id));
        var code = (await host.FindAsync(order)).Code;
        Assert.Equal("DELIVERED", await DeliverAsync(client, id, new { code }));
        Assert.Equal("DELIVERED", await DeliverAsync(client, id, new { code }));

        Assert.Equal(
            ["DeliveryPlanned", "CourierAssigned", "PickedUp", "CourierArrived", "DeliveryCompleted"],
            await host.EventsAsync(order));
        var after = await client.PostAsync("query ($id: ID!) { deliveryById(id: $id) { destination { line1 } } }", new { id });
        Assert.Equal(
            JsonValueKind.Null,
            after.Data.GetProperty("deliveryById").GetProperty("destination").ValueKind);
    }

    [Fact]
    public async Task Only_five_of_many_guesses_are_looked_at()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.ArrivedAsync(town, await host.NewBuyerAsync(town), courier);
        var client = host.CourierClient(courier);
        var id = DeliveryHost.GlobalId("Delivery", delivery.Id);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => DeliverAsync(client, id, new { code = "wrong" })));

        Assert.Equal(5, answers.Count(answer => answer == "WrongHandoverCodeError"));
        Assert.Equal(15, answers.Count(answer => answer == "HandoverCodeLockedError"));
        Assert.Equal("HandoverCodeLockedError", await DeliverAsync(client, id, new { code = delivery.Code }));
        Assert.Equal(DeliveryStatus.Arrived, (await host.FindAsync(delivery.OrderId)).Status);
    }

    [Fact]
    public async Task Being_there_and_a_picture_are_proofs_too()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var client = host.CourierClient(courier);
        var first = await host.ArrivedAsync(town, buyer, courier);
        var second = await host.ArrivedAsync(town, buyer, courier);
        var (one, other) = (DeliveryHost.GlobalId("Delivery", first.Id), DeliveryHost.GlobalId("Delivery", second.Id));

        Assert.Equal("NotAtTheDoorError", await DeliverAsync(client, one, new { atTheDoor = true }));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.MoveAsync(courier, buyer.Door);
        Assert.Equal("DELIVERED", await DeliverAsync(client, one, new { atTheDoor = true }));
        Assert.Equal("HandoverPhotoError", await DeliverAsync(client, other, new { photoUrl = "http://plain.example/a.jpg" }));
        Assert.Equal("DELIVERED", await DeliverAsync(client, other, new { photoUrl = "https://pictures.example/a.jpg" }));

        Assert.Equal(Contracts.Events.Delivery.DeliveryProof.Geofence, (await host.FindAsync(first.OrderId)).Proof);
        Assert.Equal("https://pictures.example/a.jpg", (await host.FindAsync(second.OrderId)).PhotoUrl);
    }

    [Fact]
    public async Task Cash_that_is_due_is_collected_first()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.ArrivedAsync(
            town, await host.NewBuyerAsync(town), courier, new Money(2345, CurrencyCode.Eur));
        var client = host.CourierClient(courier);
        var id = DeliveryHost.GlobalId("Delivery", delivery.Id);

        Assert.Equal("CashNotCollectedError", await DeliverAsync(client, id, new { code = delivery.Code }));
        Assert.Equal("DELIVERED", await DeliverAsync(client, id, new { code = delivery.Code }, cashCollected: true));
    }

    [Fact]
    public async Task What_fails_on_the_way_has_failed_and_staff_can_have_it_brought_again()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.ArrivedAsync(town, await host.NewBuyerAsync(town), courier);
        var id = DeliveryHost.GlobalId("Delivery", delivery.Id);

        var failed = await host.CourierClient(courier).PostAsync(
            "mutation ($id: ID!) { failDelivery(input: { deliveryId: $id, reason: NOBODY_HOME }) { delivery { status failure } } }",
            new { id });
        Assert.Equal(
            """{"status":"FAILED","failure":"NOBODY_HOME"}""",
            failed.Data.GetProperty("failDelivery").GetProperty("delivery").GetRawText());
        Assert.Equal("SEARCHING", await StepAsync(host.Staff, "offerDeliveryAgain", id));
        Assert.Equal("DeliveryTransitionError", await StepAsync(host.Staff, "offerDeliveryAgain", id));
    }

    [Theory]
    [InlineData("pickUp")]
    [InlineData("startDelivery")]
    [InlineData("arrive")]
    public async Task A_courier_cannot_touch_the_delivery_of_another(string mutation)
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.AssignedAsync(town, await host.NewBuyerAsync(town), courier);
        var foreign = host.CourierClient(await host.NewCourierAsync(town));
        var id = DeliveryHost.GlobalId("Delivery", delivery.Id);

        Assert.Equal("DeliveryNotFoundError", await StepAsync(foreign, mutation, id));
        Assert.Equal("DeliveryNotFoundError", await DeliverAsync(foreign, id, new { atTheDoor = true }));
        Assert.Equal(
            "NotACourierError",
            await StepAsync(host.ClientOf(Guid.CreateVersion7(), "deliveries:carry"), mutation, id));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await StepAsync(host.ClientOf(delivery.UserId!.Value), mutation, id));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await StepAsync(host.Client, mutation, id));
        Assert.Equal(DeliveryStatus.Assigned, (await host.FindAsync(delivery.OrderId)).Status);
    }

    private static Task<string> DeliverAsync(GraphQLClient client, string deliveryId, object proof, bool cashCollected = false)
        => StatusOrErrorAsync(
            client,
            "deliver",
            "mutation ($input: DeliverInput!) { deliver(input: $input) { delivery { status } errors { __typename } } }",
            new { input = new { deliveryId, proof, cashCollected } });

    private static Task<string> StepAsync(GraphQLClient client, string mutation, string deliveryId)
        => StatusOrErrorAsync(
            client,
            mutation,
            $$"""mutation ($id: ID!) { {{mutation}}(input: { deliveryId: $id }) { delivery { status } errors { __typename } } }""",
            new { id = deliveryId });

    private static async Task<string> StatusOrErrorAsync(
        GraphQLClient client,
        string mutation,
        string document,
        object variables)
    {
        var answer = await client.PostAsync(document, variables);

        if (answer.Errors.Count > 0)
        {
            return answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString()!;
        }

        var payload = answer.Data.GetProperty(mutation);
        return payload.GetProperty("errors").ValueKind == JsonValueKind.Null
            ? payload.GetProperty("delivery").GetProperty("status").GetString()!
            : payload.GetProperty("errors")[0].GetProperty("__typename").GetString()!;
    }
}
