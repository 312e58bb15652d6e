using System.Text.Json;
using EShop.Contracts.Quotes;
using EShop.Orders.Tests;
using EShop.TestKit;

namespace EShop.Orders.Types.Tests;

public sealed class OrderListTests(OrdersHost host) : IClassFixture<OrdersHost>
{
    [Fact]
    public async Task Users_page_through_their_orders_the_latest_first_and_by_status()
    {
        var user = Guid.CreateVersion7();
        var ids = new List<Guid>();

        for (var i = 0; i < 5; i++)
        {
            ids.Add(await host.PlaceAsync(user));
        }

        await host.ConfirmAsync(ids[1]);
        await host.ConfirmAsync(ids[3]);
        const string Query =
            """
            query ($user: ID!, $after: String, $status: OrderStatus) {
              userById(id: $user) {
                orders(first: 2, after: $after, status: $status) { nodes { id } pageInfo { endCursor hasNextPage } }
              }
            }
            """;
        var client = host.ClientOf(user);
        async Task<JsonElement> PageAsync(string? after, string? status)
            => (await client.PostAsync(Query, new { user = OrdersHost.GlobalId("User", user), after, status }))
                .Data.GetProperty("userById").GetProperty("orders");

        var first = await PageAsync(null, null);
        var second = await PageAsync(first.GetProperty("pageInfo").GetProperty("endCursor").GetString(), null);
        var confirmed = await PageAsync(null, "CONFIRMED");

        Assert.Equal([OrdersHost.OrderId(ids[4]), OrdersHost.OrderId(ids[3])], Ids(first));
        Assert.Equal([OrdersHost.OrderId(ids[2]), OrdersHost.OrderId(ids[1])], Ids(second));
        Assert.Equal([OrdersHost.OrderId(ids[3]), OrdersHost.OrderId(ids[1])], Ids(confirmed));
        Assert.False(confirmed.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Fact]
    public async Task Staff_filter_and_sort_all_orders()
    {
        var user = Guid.CreateVersion7();
        host.Numbers.Wanted.Enqueue("FIND1-B");
        await host.PlaceAsync(user);
        host.Numbers.Wanted.Enqueue("FIND1-A");
        await host.PlaceAsync(user);

        var nodes = (await host.Staff.PostAsync(
            """
            {
              orders(where: { number: { startsWith: "FIND1" }, status: { eq: PLACED } }, order: [{ number: ASC }]) {
                totalCount
                nodes { number totals { total { amount } } isCancelling }
              }
            }
            """)).Data.GetProperty("orders");

        Assert.Equal(2, nodes.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            [("FIND1-A", 2045L), ("FIND1-B", 2045L)],
            nodes.GetProperty("nodes").EnumerateArray().Select(node => (
                node.GetProperty("number").GetString()!,
                node.GetProperty("totals").GetProperty("total").GetProperty("amount").GetInt64())));
    }

    [Fact]
    public async Task A_list_with_everything_costs_a_statement_for_each_kind_of_thing()
    {
        var user = Guid.CreateVersion7();

        for (var i = 0; i < 8; i++)
        {
            await host.PlaceAsync(user);
        }

        var client = host.ClientOf(user);
        const string Query =
            """
            query ($user: ID!) {
              userById(id: $user) {
                orders { nodes {
                  number address { city } lines { quantity variant { id } } timeline { kind order { id } } returns { id }
                  totals { total { amount } } invoice { number }
                } }
              }
            }
            """;
        var variables = new { user = OrdersHost.GlobalId("User", user) };
        await client.PostAsync(Query, variables);
        using var statements = host.RecordStatements();

        var data = (await client.PostAsync(Query, variables)).Data;

        Assert.Equal(8, data.GetProperty("userById").GetProperty("orders").GetProperty("nodes").GetArrayLength());

        // Orders, addresses, lines, timelines, returns, and the orders of the timelines.
        Assert.Equal(6, statements.Count);
    }

    [Fact]
    public async Task Staff_see_how_often_products_were_bought_with_one_statement()
    {
        var user = Guid.CreateVersion7();
        var bought = host.QuoteFor(user, (3, 300), (4, 400));
        var again = host.QuoteFor(user) is var quote
            ? quote with { Lines = [bought.Lines[0] with { LineId = Guid.CreateVersion7(), Quantity = 2 }] }
            : null!;
        var waiting = host.QuoteFor(user) with { Lines = [bought.Lines[0] with { LineId = Guid.CreateVersion7() }] };
        await host.ConfirmAsync(await host.Services.PlaceAsync(bought));
        await host.ConfirmAsync(await host.Services.PlaceAsync(again));
        await host.Services.PlaceAsync(waiting);
        using var statements = host.RecordStatements();

        var answer = await host.Staff.PostAsync(
            """
            query ($first: ID!, $second: ID!, $unknown: ID!) {
              first: productById(id: $first) { purchasedCount }
              second: productById(id: $second) { purchasedCount }
              again: productById(id: $first) { purchasedCount }
              unknown: productById(id: $unknown) { purchasedCount }
            }
            """,
            new { first = ProductId(bought, 0), second = ProductId(bought, 1), unknown = OrdersHost.GlobalId("Product", Guid.NewGuid()) });

        Assert.Equal([5, 4, 5, 0], answer.Data.EnumerateObject().Select(
            product => product.Value.GetProperty("purchasedCount").GetInt32()));
        Assert.Equal(1, statements.Count);
    }

    private static string ProductId(Quote quote, int line) => OrdersHost.GlobalId("Product", quote.Lines[line].ProductId);

    private static IEnumerable<string?> Ids(JsonElement page)
        => page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString());
}
