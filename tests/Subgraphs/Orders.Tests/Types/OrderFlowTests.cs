using System.Text.Json;
using EShop.Orders.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Tests;

/// <summary>What customers and staff do with orders, over HTTP.</summary>
public sealed class OrderFlowTests(OrdersHost host) : IClassFixture<OrdersHost>
{
    [Fact]
    public async Task Staff_pack_what_is_confirmed_once()
    {
        var id = await host.PlaceAsync(Guid.CreateVersion7());
        const string Pack = "mutation ($id: ID!) { packOrder(input: { orderId: $id }) { order { status } errors { ... on OrderStateError { status } } } }";
        Task<JsonElement> PackAsync() => DataAsync(host.Staff, Pack, new { id = OrdersHost.OrderId(id) }, "packOrder");
        Assert.Equal("PLACED", (await PackAsync()).GetProperty("errors")[0].GetProperty("status").GetString());
        await host.ConfirmAsync(id);

        Assert.Equal("PACKED", (await PackAsync()).GetProperty("order").GetProperty("status").GetString());
        Assert.Equal("PACKED", (await PackAsync()).GetProperty("errors")[0].GetProperty("status").GetString());
        Assert.Equal(1, await CountAsync(id, "OrderPacked"));
    }

    [Fact]
    public async Task A_customer_cancels_and_a_repeat_cancels_nothing_more()
    {
        var user = Guid.CreateVersion7();
        var id = await host.PlaceAsync(user);
        await host.ConfirmAsync(id);
        var line = await LineAsync(id, quantity: 3);
        var input = new
        {
            orderId = OrdersHost.OrderId(id),
            lines = new[] { new { lineId = OrdersHost.GlobalId("OrderLine", line), quantity = 1 } },
            idempotencyKey = "lines"
        };
        const string Cancel =
            """
            mutation ($input: CancelOrderInput!) {
              cancelOrder(input: $input) {
                order { status isCancelling cancellationReason lines { quantity cancelled } totals { payable { amount } } }
                errors { __typename }
              }
            }
            """;

        for (var i = 0; i < 3; i++)
        {
            var order = (await DataAsync(host.ClientOf(user), Cancel, new { input }, "cancelOrder")).GetProperty("order");
            Assert.Equal(1, order.GetProperty("lines").EnumerateArray().Sum(one => one.GetProperty("cancelled").GetInt32()));
            Assert.Equal(2045 - 334, order.GetProperty("totals").GetProperty("payable").GetProperty("amount").GetInt64());
        }

        var whole = await DataAsync(
            host.ClientOf(user),
            Cancel,
            new { input = new { orderId = OrdersHost.OrderId(id), idempotencyKey = "whole" } },
            "cancelOrder");
        Assert.True(whole.GetProperty("order").GetProperty("isCancelling").GetBoolean());
        Assert.Equal("CUSTOMER_REQUEST", whole.GetProperty("order").GetProperty("cancellationReason").GetString());
        Assert.Equal(1, await CountAsync(id, "CancelDelivery"));
    }

    [Fact]
    public async Task A_customer_gives_something_back_and_staff_decide()
    {
        var user = Guid.CreateVersion7();
        var id = await host.PlaceAsync(user);
        await host.DeliverAsync(id);
        var input = new
        {
            orderId = OrdersHost.OrderId(id),
            reason = "DAMAGED",
            lines = new[] { new { lineId = OrdersHost.GlobalId("OrderLine", await LineAsync(id, 2)), quantity = 2 } },
            idempotencyKey = "return"
        };
        const string Request =
            "mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { orderReturn { id status amount { amount } order { status } lines { quantity line { quantity } } } errors { __typename } } }";

        var first = (await DataAsync(host.ClientOf(user), Request, new { input }, "requestReturn")).GetProperty("orderReturn");
        var again = (await DataAsync(host.ClientOf(user), Request, new { input }, "requestReturn")).GetProperty("orderReturn");
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("RETURN_REQUESTED", first.GetProperty("order").GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("amount").ValueKind);

        const string Approve =
            "mutation ($id: ID!, $key: String!) { approveReturn(input: { returnId: $id, restock: true, idempotencyKey: $key }) { orderReturn { status amount { amount } } errors { __typename } } }";
        var staff = host.Staff;
        var returnId = first.GetProperty("id").GetString();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i
            => DataAsync(staff, Approve, new { id = returnId, key = i % 2 == 0 ? "same" : $"{i}" }, "approveReturn")));

        var approved = outcomes.Where(one => one.GetProperty("errors").ValueKind == JsonValueKind.Null).ToList();
        Assert.All(approved, one => Assert.Equal(
            555, one.GetProperty("orderReturn").GetProperty("amount").GetProperty("amount").GetInt64()));
        Assert.NotEmpty(approved);
        Assert.Equal(1, await CountAsync(id, "RefundPayment"));

        var unknown = await DataAsync(
            staff, Approve, new { id = OrdersHost.GlobalId("OrderReturn", Guid.NewGuid()), key = "x" }, "approveReturn");
        Assert.Equal("OrderReturnNotFoundError", unknown.GetProperty("errors")[0].GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task The_bill_is_there_when_the_goods_have_left()
    {
        var user = Guid.CreateVersion7();
        var id = await host.PlaceAsync(user);
        const string Query = "query ($id: ID!) { orderById(id: $id) { number invoice { number net { amount } tax { amount } gross { amount } credited { amount } } } }";
        var variables = new { id = OrdersHost.OrderId(id) };
        Assert.Equal(
            JsonValueKind.Null,
            (await DataAsync(host.ClientOf(user), Query, variables, "orderById")).GetProperty("invoice").ValueKind);
        await host.DeliverAsync(id);

        var order = await DataAsync(host.ClientOf(user), Query, variables, "orderById");

        var invoice = order.GetProperty("invoice");
        Assert.Equal("INV-" + order.GetProperty("number").GetString(), invoice.GetProperty("number").GetString());
        Assert.Equal(
            (1890, 155, 2045, 0),
            (Amount("net"), Amount("tax"), Amount("gross"), Amount("credited")));
        long Amount(string field) => invoice.GetProperty(field).GetProperty("amount").GetInt64();
    }

    [Fact]
    public async Task A_case_is_listed_until_staff_settle_it()
    {
        var id = await host.PlaceAsync(Guid.CreateVersion7());
        await host.TellAsync(new Contracts.Events.Payments.PaymentDisputed(id, id, id, Saga.Tests.SagaShop.Euro(1)));
        const string Query = "{ orderCases { nodes { id kind order { id } } } }";
        var listed = Assert.Single(
            (await DataAsync(host.Staff, Query, null, "orderCases")).GetProperty("nodes").EnumerateArray(),
            one => one.GetProperty("order").GetProperty("id").GetString() == OrdersHost.OrderId(id));
        Assert.Equal("PAYMENT_DISPUTED", listed.GetProperty("kind").GetString());

        await DataAsync(
            host.Staff,
            "mutation ($id: ID!) { resolveOrderCase(input: { id: $id }) { orderCase { resolvedAt } errors { __typename } } }",
            new { id = listed.GetProperty("id").GetString() },
            "resolveOrderCase");

        Assert.DoesNotContain(
            (await DataAsync(host.Staff, Query, null, "orderCases")).GetProperty("nodes").EnumerateArray(),
            one => one.GetProperty("id").GetString() == listed.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Operators_see_what_is_stuck_and_move_it()
    {
        var id = await host.PlaceAsync(Guid.CreateVersion7());
        await host.ConfirmAsync(id);
        await host.Services.ChangeAsync(id, order => order.Cancel(Contracts.Events.Orders.CancellationReason.CustomerRequest));
        const string Query = "query ($state: SagaState) { sagaInstances(state: $state) { nodes { step goal order { id } } } }";
        async Task<bool> IsListedAsync(string state)
            => (await DataAsync(host.Staff, Query, new { state }, "sagaInstances")).GetProperty("nodes").EnumerateArray()
                .Any(one => one.GetProperty("order").GetProperty("id").GetString() == OrdersHost.OrderId(id));
        Assert.Equal((false, true), (await IsListedAsync("STUCK"), await IsListedAsync("COMPENSATING")));

        await using (var db = host.CreateContext())
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE order_sagas SET overdue_at = now() - interval '1 second' WHERE order_id = {id}");
        }

        Assert.True(await IsListedAsync("STUCK"));
        var retried = await DataAsync(
            host.Staff,
            "mutation ($id: ID!) { retrySaga(input: { orderId: $id }) { orderSaga { step attempts } errors { __typename } } }",
            new { id = OrdersHost.OrderId(id) },
            "retrySaga");
        Assert.Equal("CANCELLING_DELIVERY", retried.GetProperty("orderSaga").GetProperty("step").GetString());
        Assert.Equal(2, await CountAsync(id, "CancelDelivery"));
    }

    private async Task<Guid> LineAsync(Guid orderId, int quantity)
    {
        await using var db = host.CreateContext();
        return (await db.OrderLines.SingleAsync(line => line.OrderId == orderId && line.Quantity == quantity)).Id;
    }

    private async Task<int> CountAsync(Guid orderId, string name)
    {
        await using var db = host.CreateContext();
        return await db.Database
            .SqlQuery<int>(
                $"""SELECT count(*)::int AS "Value" FROM outbox_messages WHERE aggregate_id = {orderId} AND name = {name}""")
            .SingleAsync();
    }

    private static async Task<JsonElement> DataAsync(GraphQLClient client, string document, object? variables, string field)
        => (await client.PostAsync(document, variables)).Data.GetProperty(field);
}
