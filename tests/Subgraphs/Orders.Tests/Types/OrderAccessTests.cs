using System.Text.Json;
using EShop.Orders.Domain;
using EShop.Orders.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Tests;

/// <summary>Who did not place an order sees nothing of it, on whatever way.</summary>
public sealed class OrderAccessTests(OrdersHost host) : IClassFixture<OrdersHost>
{
    private readonly Guid _owner = Guid.CreateVersion7();
    private readonly Guid _stranger = Guid.CreateVersion7();

    [Fact]
    public async Task Queries_show_orders_to_their_owner_and_to_staff_only()
    {
        var id = await host.PlaceAsync(_owner);
        var number = await NumberAsync(id);

        foreach (var (client, isVisible, hasAddress) in new[]
        {
            (host.ClientOf(_owner), true, true), (host.ClientOf(_stranger), false, false), (host.Staff, true, false)
        })
        {
            await Eventually.IsAsync(true, () => HasAddressAsync(id));
            var data = (await client.PostAsync(
                """
                query ($id: ID!, $number: String!, $user: ID!) {
                  orderById(id: $id) { number address { recipient } }
                  orderByNumber(number: $number) { number }
                  userById(id: $user) { orders { nodes { number } } }
                }
                """,
                new { id = OrdersHost.OrderId(id), number = $" {number.ToLowerInvariant()} ", user = OrdersHost.GlobalId("User", _owner) }))
                .Data;

            foreach (var field in new[] { "orderById", "orderByNumber" })
            {
                Assert.Equal(
                    isVisible ? number : null,
                    data.GetProperty(field) is { ValueKind: JsonValueKind.Object } order
                        ? order.GetProperty("number").GetString()
                        : null);
            }

            var orders = data.GetProperty("userById").GetProperty("orders").GetProperty("nodes").EnumerateArray();
            Assert.Equal(isVisible ? [number] : [], orders.Select(order => order.GetProperty("number").GetString()));

            if (isVisible)
            {
                Assert.Equal(
                    hasAddress ? JsonValueKind.Object : JsonValueKind.Null,
                    data.GetProperty("orderById").GetProperty("address").ValueKind);
            }
        }
    }

    [Fact]
    public async Task Mutations_know_no_order_of_others_and_change_nothing()
    {
        var id = await host.PlaceAsync(_owner);
        var client = host.ClientOf(_stranger);

        Assert.Equal("OrderNotFoundError", await ErrorAsync(client, "cancelOrder", "CancelOrderInput", new
        {
            orderId = OrdersHost.OrderId(id), idempotencyKey = "a"
        }));
        Assert.Equal("OrderNotFoundError", await ErrorAsync(client, "requestReturn", "RequestReturnInput", new
        {
            orderId = OrdersHost.OrderId(id),
            reason = "DAMAGED",
            lines = new[] { new { lineId = OrdersHost.GlobalId("OrderLine", Guid.NewGuid()), quantity = 1 } },
            idempotencyKey = "a"
        }));
        await using var db = host.CreateContext();
        Assert.Null((await db.Orders.FindAsync(id))!.CancellationReason);
        Assert.False(await db.OrderReturns.AnyAsync(one => one.OrderId == id));
    }

    [Theory]
    [InlineData("mutation ($id: ID!) { packOrder(input: { orderId: $id }) { order { id } } }")]
    [InlineData("mutation ($id: ID!) { retrySaga(input: { orderId: $id }) { orderSaga { step } } }")]
    [InlineData("mutation ($id: ID!) { compensateSaga(input: { orderId: $id }) { orderSaga { step } } }")]
    [InlineData("""mutation ($id: ID!) { approveReturn(input: { returnId: $id, restock: true, idempotencyKey: "a" }) { orderReturn { id } } }""", "OrderReturn")]
    [InlineData("""mutation ($id: ID!) { rejectReturn(input: { returnId: $id, explanation: "a" }) { orderReturn { id } } }""", "OrderReturn")]
    [InlineData("mutation ($id: ID!) { resolveOrderCase(input: { id: $id }) { orderCase { id } } }", "OrderCase")]
    [InlineData("query ($id: ID!) { orderById(id: $id) { cases { id } } }")]
    [InlineData("query ($id: ID!) { orderById(id: $id) { saga { step } } }")]
    [InlineData("query ($id: ID!) { orders { nodes { id } } orderById(id: $id) { id } }")]
    [InlineData("query ($id: ID!) { sagaInstances { nodes { step } } orderById(id: $id) { id } }")]
    [InlineData("query ($id: ID!) { orderCases { nodes { id } } orderById(id: $id) { id } }")]
    public async Task What_is_for_staff_is_not_even_for_the_owner(string document, string type = "Order")
    {
        var id = await host.PlaceAsync(_owner);

        var answer = await host.ClientOf(_owner).PostAsync(document, new { id = OrdersHost.GlobalId(type, id) });

        Assert.Equal(
            "AUTH_NOT_AUTHORIZED",
            answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
        await using var db = host.CreateContext();
        Assert.Equal(SagaGoal.Fulfil, (await db.OrderSagas.FindAsync(id))!.Goal);
    }

    [Theory]
    [InlineData("query ($id: ID!) { orderById(id: $id) { id } }")]
    [InlineData("""query ($id: ID!) { orderByNumber(number: "1") { id } a: orderById(id: $id) { id } }""")]
    [InlineData("""mutation ($id: ID!) { cancelOrder(input: { orderId: $id, idempotencyKey: "a" }) { order { id } } }""")]
    public async Task Who_is_not_signed_in_is_told_so(string document)
    {
        var answer = await host.Client.PostAsync(document, new { id = OrdersHost.OrderId(Guid.NewGuid()) });

        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED",
            answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Subscriptions_tell_nothing_of_orders_of_others()
    {
        var id = await host.PlaceAsync(_owner);

        await using var foreign = await host.ClientOf(_stranger).SubscribeAsync(
            "subscription ($id: ID!) { orderStatusChanged(orderId: $id, since: \"t0\") { kind } }",
            new { id = OrdersHost.OrderId(id) });
        Assert.Contains("ORDERS_NOT_FOUND", await foreign.NextAsync() ?? "", StringComparison.Ordinal);

        await using var own = await host.ClientOf(_stranger).SubscribeAsync(
            "subscription { myOrdersChanged(since: \"t0\") { order { number } } }");
        var mine = await host.PlaceAsync(_stranger);
        Assert.Contains(await NumberAsync(mine), await own.NextAsync() ?? "", StringComparison.Ordinal);
    }

    private async Task<string> NumberAsync(Guid id)
    {
        await using var db = host.CreateContext();
        return (await db.Orders.FindAsync(id))!.Number;
    }

    private async Task<bool> HasAddressAsync(Guid id)
    {
        await using var db = host.CreateContext();
        return await db.OrderAddresses.AnyAsync(address => address.OrderId == id);
    }

    private static async Task<string?> ErrorAsync(GraphQLClient client, string mutation, string input, object value)
        => (await client.PostAsync(
            $"mutation ($input: {input}!) {{ {mutation}(input: $input) {{ errors {{ __typename }} }} }}",
            new { input = value })).Data.GetProperty(mutation).GetProperty("errors")[0].GetProperty("__typename").GetString();
}
