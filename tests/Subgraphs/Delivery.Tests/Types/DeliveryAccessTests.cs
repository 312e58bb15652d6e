using System.Text.Json;
using EShop.Delivery.Tests;
using EShop.TestKit;

namespace EShop.Delivery.Types.Tests;

public sealed class DeliveryAccessTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task A_delivery_is_there_for_its_customer_its_courier_and_staff_only()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var courier = await host.NewCourierAsync(town);
        var delivery = await host.AssignedAsync(town, buyer, courier);
        var foreign = await host.NewCourierAsync(town);

        Assert.Equal($"{delivery.Code} Some Street 1 Colin", await SeeAsync(host.ClientOf(buyer.UserId), delivery));
        Assert.Equal(" Some Street 1 Colin", await SeeAsync(host.CourierClient(courier), delivery));
        Assert.Equal(" Some Street 1 Colin", await SeeAsync(host.Staff, delivery));
        Assert.Equal("nothing", await SeeAsync(host.CourierClient(foreign), delivery));
        Assert.Equal("nothing", await SeeAsync(host.ClientOf(Guid.CreateVersion7()), delivery));

        // The courier's account without the courier's role is that of any customer.
        Assert.Equal("nothing", await SeeAsync(host.ClientOf(courier.UserId), delivery));
    }

    [Fact]
    public async Task Who_a_courier_is_only_the_courier_and_staff_see()
    {
        var town = await host.NewTownAsync();
        var courier = await host.NewCourierAsync(town);
        var id = DeliveryHost.GlobalId("Courier", courier.Id);
        var user = DeliveryHost.GlobalId("User", courier.UserId);
        const string document =
            "query ($id: ID!, $user: ID!) { courierById(id: $id) { name } userById(id: $user) { courier { name position { at } } } }";

        foreach (var (client, isSeen) in new[]
        {
            (host.CourierClient(courier), true),
            (host.Staff, true),
            (host.ClientOf(Guid.CreateVersion7()), false),
            (host.CourierClient(await host.NewCourierAsync(town)), false),
        })
        {
            var data = (await client.PostAsync(document, new { id, user })).Data;
            var kind = isSeen ? JsonValueKind.Object : JsonValueKind.Null;
            Assert.Equal(kind, data.GetProperty("courierById").ValueKind);
            Assert.Equal(kind, data.GetProperty("userById").GetProperty("courier").ValueKind);
        }
    }

    [Fact]
    public async Task Slots_are_shown_for_ones_own_address_and_reserved()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        const string document =
            """
            query ($id: ID!) {
              slots(addressId: $id, date: "2026-05-05") { id startsAt available fee { amount currency } }
              addressById(id: $id) { slots(date: "2026-05-05") { id } }
            }
            """;
        var variables = new { id = DeliveryHost.GlobalId("Address", buyer.AddressId) };

        var own = (await host.ClientOf(buyer.UserId).PostAsync(document, variables)).Data;
        var foreign = (await host.ClientOf(Guid.CreateVersion7()).PostAsync(document, variables)).Data;

        var slots = own.GetProperty("slots");
        Assert.Equal(7, slots.GetArrayLength());
        Assert.Equal(7, own.GetProperty("addressById").GetProperty("slots").GetArrayLength());
        Assert.Equal(20, slots[0].GetProperty("available").GetInt32());
        Assert.Equal("""{"amount":390,"currency":"EUR"}""", slots[0].GetProperty("fee").GetRawText());
        Assert.Equal(0, foreign.GetProperty("slots").GetArrayLength());
        Assert.Equal(0, foreign.GetProperty("addressById").GetProperty("slots").GetArrayLength());

        var reserved = await host.ClientOf(buyer.UserId).PostAsync(
            "mutation ($input: ReserveSlotInput!) { reserveSlot(input: $input) { slotPlace { slot { available } } errors { __typename } } }",
            new { input = new { slotId = slots[0].GetProperty("id").GetString(), addressId = variables.id } });
        Assert.Equal(
            19,
            reserved.Data.GetProperty("reserveSlot").GetProperty("slotPlace").GetProperty("slot")
                .GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task Many_orders_take_two_statements()
    {
        var town = await host.NewTownAsync();
        var buyer = await host.NewBuyerAsync(town);
        var orders = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();

        foreach (var order in orders)
        {
            await host.PlanAsync(order, town, buyer);
        }

        var client = host.ClientOf(buyer.UserId);
        var fields = string.Join(' ', orders.Select((order, i)
            => $$"""o{{i}}: orderById(id: "{{DeliveryHost.GlobalId("Order", order)}}") { delivery { number pickups { name } } }"""));
        using var statements = host.RecordStatements();
        var data = (await client.PostAsync($"{{ {fields} }}")).Data;

        Assert.All(
            Enumerable.Range(0, 5),
            i => Assert.Equal(10, data.GetProperty($"o{i}").GetProperty("delivery").GetProperty("number").GetString()!.Length));
        Assert.Equal(2, statements.Count);
    }

    private static async Task<string> SeeAsync(GraphQLClient client, Domain.OrderDelivery delivery)
    {
        var data = (await client.PostAsync(
            """
            query ($id: ID!, $order: ID!) {
              deliveryById(id: $id) { handoverCode destination { line1 } courier { name } }
              orderById(id: $order) { delivery { handoverCode destination { line1 } courier { name } } }
            }
            """,
            new
            {
                id = DeliveryHost.GlobalId("Delivery", delivery.Id),
                order = DeliveryHost.GlobalId("Order", delivery.OrderId)
            })).Data;
        var found = data.GetProperty("deliveryById");
        Assert.Equal(found.GetRawText(), data.GetProperty("orderById").GetProperty("delivery").GetRawText());
        return found.ValueKind == JsonValueKind.Null
            ? "nothing"
            : $"{found.GetProperty("handoverCode")} {found.GetProperty("destination").GetProperty("line1")} "
                + found.GetProperty("courier").GetProperty("name");
    }
}
