using System.Text.Json;
using EShop.EndToEnd.Tests.Journey;
using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Costs;

/// <summary>
/// What the fields cost that subgraphs add to each other's types: as many requests and SQL statements for many rows as for few.
/// A cost reads <c>subgraph requests/statements</c>; YESTERDAY and TOMORROW stand for dates.
/// </summary>
[Collection(ShopGroup.Name)]
public sealed class CrossSubgraphCostTests(ShopFixture shop, TwoCustomers customers) : IClassFixture<TwoCustomers>
{
    private static readonly string[] s_staffScopes =
    [
        "users:read", "orders:read", "payments:read", "deliveries:read", "inventory:read", "search:read", "reports:read",
        "catalog:read", "notifications:read",
    ];

    private readonly GraphQLClient _staff =
        shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), s_staffScopes));

    /// <summary>Lists of everybody: what is asked of each, where the rows are, and the cost.</summary>
    public static TheoryData<string, string, string> Lists => new()
    {
        {
            "products(first: $first) { nodes { rating { average } availability { available } } }",
            "products.nodes", "catalog 1/1, inventory 1/1"
        },
        {
            "products(first: $first) { nodes { variants { price { amount } availability { available } } } }",
            "products.nodes", "catalog 1/3, inventory 1/1"
        },
        {
            "products(first: $first) { nodes { variants { stock { onHand warehouse { name } } } } }",
            "products.nodes", "catalog 1/2, inventory 1/2"
        },
        {
            """
            products(first: $first) {
              nodes { availability(near: { latitude: 52.5, longitude: 13.4 }) { available nearestWarehouse { name } } }
            }
            """,
            "products.nodes", "catalog 1/1, inventory 1/2"
        },
        {
            "products(first: $first) { nodes { related(first: 4) { name } } }",
            "products.nodes", "catalog 2/2, search 1/1"
        },
        {
            "products(first: $first) { nodes { purchasedCount } }",
            "products.nodes", "catalog 1/1, orders 1/1"
        },
        {
            """search(query: "milk", first: $first) { nodes { score product { name availability { available } } } }""",
            "search.nodes", "catalog 1/1, inventory 1/1, search 1/1"
        },
        {
            "trending(first: $first) { name availability { available } }",
            "trending", "catalog 1/1, inventory 1/1, search 1/1"
        },
        {
            "users(first: $first) { nodes { orders(first: 2) { nodes { number } } } }",
            "users.nodes", "users 1/1, orders 1/1"
        },
        {
            "users(first: $first) { nodes { reviews(first: 2) { nodes { stars } } } }",
            "users.nodes", "users 1/1, catalog 1/1"
        },
        {
            "users(role: COURIER, first: $first) { nodes { courier { name deliveries { order { number } } } } }",
            "users.nodes", "users 1/1, orders 1/1, delivery 1/2"
        },
        {
            "stockItems(first: $first) { nodes { variant { sku product { name } } } }",
            "stockItems.nodes", "catalog 1/2, inventory 1/1"
        },
        {
            "payments(first: $first) { nodes { refunds { amount { amount } } order { number user { name } } } }",
            "payments.nodes", "users 1/1, orders 1/1, payments 1/2"
        },
        {
            "deliveries(first: $first) { nodes { courier { name } order { number } } }",
            "deliveries.nodes", "orders 1/1, delivery 1/2"
        },
        {
            """
            topProducts(range: { from: "YESTERDAYT00:00:00Z", until: "TOMORROWT23:59:59Z" }, currency: EUR, first: $first) {
              units product { name availability { available } }
            }
            """,
            "topProducts", "catalog 1/1, inventory 1/1, analytics 1/1"
        },
    };

    /// <summary>What a customer sees of their own.</summary>
    public static TheoryData<string, string, string> Own => new()
    {
        {
            "viewer { orders { nodes { number payments { captured { amount } } } } }",
            "viewer.orders.nodes", "users 1/1, orders 1/1, payments 1/1"
        },
        {
            "viewer { orders { nodes { number refunds { amount { amount } } } } }",
            "viewer.orders.nodes", "users 1/1, orders 1/1, payments 1/2"
        },
        {
            "viewer { orders { nodes { delivery { status courier { name } courierLocation { position { latitude } } } } } }",
            "viewer.orders.nodes", "users 1/1, orders 1/1, delivery 1/2"
        },
        {
            "viewer { orders { nodes { notices { kind channel } } } }",
            "viewer.orders.nodes", "users 1/1, orders 1/1, notifications 1/1"
        },
        {
            "viewer { orders { nodes { lines { quantity product { name } variant { sku } } } } }",
            "viewer.orders.nodes.lines", "users 1/1, catalog 2/2, orders 1/2"
        },
        {
            "viewer { orders { nodes { timeline { kind } returns { status } storedAddress { city } user { name } } } }",
            "viewer.orders.nodes", "users 3/3, orders 1/3"
        },
        {
            """viewer { addresses { city slots(date: "TOMORROW") { startsAt } } }""",
            "viewer.addresses", "users 1/2, delivery 1/2"
        },
        {
            "viewer { cart { lines { quantity total { amount } variant { name availability { available } } } } }",
            "viewer.cart.lines", "users 1/1, catalog 1/1, inventory 1/1, cart 1/4"
        },
        {
            "viewer { paymentMethods { brand lastFour } }",
            "viewer.paymentMethods", "users 1/1, payments 1/1"
        },
        {
            "viewer { unreadNotificationCount notifications(first: 50) { nodes { title order { number } } } }",
            "viewer.notifications.nodes", "users 1/1, orders 1/1, notifications 1/2"
        },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_long_list_costs_what_a_short_one_costs(string field, string rows, string cost)
    {
        var document = Dated($"query($first: Int!) {{ {field} }}");
        var few = await MeasureAsync(() => _staff.PostAsync(document, new { first = 2 }), rows);
        var many = await MeasureAsync(() => _staff.PostAsync(document, new { first = 20 }), rows);

        Assert.True(few.Rows < many.Rows, $"{few.Rows} rows, then {many.Rows}");
        Assert.Equal((cost, cost), (few.Cost, many.Cost));
    }

    [Theory]
    [MemberData(nameof(Own))]
    public async Task Who_has_much_costs_what_who_has_little_costs(string field, string rows, string cost)
    {
        var document = Dated($"{{ {field} }}");
        var few = await MeasureAsync(() => customers.Small.QueryAsync(document), rows);
        var many = await MeasureAsync(() => customers.Large.QueryAsync(document), rows);

        Assert.True(few.Rows < many.Rows, $"{few.Rows} rows, then {many.Rows}");
        Assert.Equal((cost, cost), (few.Cost, many.Cost));
    }

    [Fact]
    public async Task Many_recommendations_cost_what_few_cost()
    {
        const string Document =
            "query($first: Int!) { viewer { recommendations(first: $first) { name availability { available } } } }";
        var few = await MeasureAsync(() => customers.Large.QueryAsync(Document, new { first = 2 }), "viewer.recommendations");
        var many = await MeasureAsync(() => customers.Large.QueryAsync(Document, new { first = 12 }), "viewer.recommendations");

        Assert.Equal((2, 12), (few.Rows, many.Rows));
        const string Cost = "users 1/1, catalog 1/1, inventory 1/1, search 1/1";
        Assert.Equal((Cost, Cost), (few.Cost, many.Cost));
    }

    [Fact]
    public async Task The_order_page_costs_the_same_for_one_line_as_for_three_while_the_courier_is_on_the_way()
    {
        var document = JourneyDocument.Read("OrderPage");
        var few = await MeasureAsync(
            () => customers.Small.QueryAsync(document, new { id = customers.SmallOrder }), "orderById.lines");
        var many = await MeasureAsync(
            () => customers.Large.QueryAsync(document, new { id = customers.LargeOrder }), "orderById.lines");

        Assert.Equal((1, 3), (few.Rows, many.Rows));
        const string Cost = "catalog 2/2, orders 1/3, payments 1/1, delivery 1/2, notifications 1/1";
        Assert.Equal((Cost, Cost), (few.Cost, many.Cost));
    }

    [Theory]
    [InlineData("nodes { product { name } }", "catalog 2/2, search 1/1")]
    [InlineData("totalCount facets { inStock brands { name } prices { count } }", "catalog 1/1, search 1/3")]
    public async Task The_products_of_categories_are_one_request_and_one_search_of_all_of_them(string asked, string cost)
    {
        var document =
            $$"""
            query($ids: [ID!]!) {
              nodes(ids: $ids) { ... on Category { products(first: 3) { {{asked}} } } }
            }
            """;
        var all = (await _staff.PostAsync("{ categories { id } }")).Data.GetProperty("categories").EnumerateArray()
            .Select(category => category.GetProperty("id").GetString()).ToList();
        var few = await MeasureAsync(() => _staff.PostAsync(document, new { ids = all[..1] }), "nodes");
        var many = await MeasureAsync(() => _staff.PostAsync(document, new { ids = all }), "nodes");

        Assert.Equal((1, 12), (few.Rows, many.Rows));
        Assert.Equal((cost, cost), (few.Cost, many.Cost));
    }

    private async Task<(int Rows, string Cost)> MeasureAsync(Func<Task<GraphQLResponse>> request, string rows)
    {
        GraphQLResponse? answer = null;
        var cost = await RequestCost.OfAsync(shop, async () => answer = await request());
        return (CountRows(answer!.Data, rows), cost);
    }

    private static string Dated(string document)
        => document
            .Replace("YESTERDAY", $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}", StringComparison.Ordinal)
            .Replace("TOMORROW", $"{DateTime.UtcNow.AddDays(1):yyyy-MM-dd}", StringComparison.Ordinal);

    private static int CountRows(JsonElement data, string path)
    {
        IEnumerable<JsonElement> elements = [data];

        foreach (var name in path.Split('.'))
        {
            elements = elements.Select(element => element.GetProperty(name))
                .SelectMany(value => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value });
        }

        return elements.Count();
    }
}
