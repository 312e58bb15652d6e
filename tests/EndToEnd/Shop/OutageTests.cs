using System.Text.Json.Nodes;
using EShop.EndToEnd.Tests.Journey;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Shop;

/// <summary>A subgraph that is away costs what it has to answer, and nothing else.</summary>
[Collection(ShopGroup.Name)]
public sealed class OutageTests(ShopFixture shop) : IAsyncLifetime
{
    private const string Cart = "query { viewer { cart { lines { quantity total { amount } variant { name } } } } }";

    private const string Products =
        "query { products(first: 3) { nodes { name availability { available } related(first: 2) { name } } } }";

    private static readonly Guid s_variant = DemoIds.ProductVariant(3090);

    private GraphQLClient _app = null!;
    private string _order = "";

    public async Task InitializeAsync()
    {
        var state = new ShopState(shop);
        await state.StockAsync(s_variant, 5);
        var shopper = await Shopper.CreateAsync(shop);
        _order = await shopper.PlaceAsync(await shopper.QuoteAsync(s_variant, 1), "tok_approve");
        await shopper.UntilAsync(_order, "CONFIRMED");
        await shopper.AddToCartAsync(s_variant, 2);
        _app = shop.Gateway.ClientWith(TestIdentity.Token(shopper.UserId));
        await shop.UntilQuietAsync();
        await Eventually.IsAsync(
            0, () => state.NumberAsync("notifications", "SELECT count(*) FROM notifications WHERE status = 'Pending'"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public Task Without_notifications_an_order_has_no_notices() => OrderPageLacksAsync("notifications", "notices");

    [Fact]
    public Task Without_payments_an_order_has_no_payments() => OrderPageLacksAsync("payments", "payments");

    [Fact]
    public Task Without_delivery_an_order_has_no_delivery() => OrderPageLacksAsync("delivery", "delivery");

    [Fact]
    public Task Without_the_catalog_the_lines_of_an_order_have_no_names()
        => OrderPageLacksAsync("catalog", "lines.product", "lines.variant");

    [Fact]
    public Task Without_the_catalog_the_lines_of_a_cart_have_no_names()
        => LacksAsync("catalog", Cart, "viewer.cart.lines.variant");

    [Fact]
    public Task Without_inventory_products_have_no_availability()
        => LacksAsync("inventory", Products, "products.nodes.availability");

    [Fact]
    public Task Without_search_products_have_no_relatives() => LacksAsync("search", Products, "products.nodes.related");

    private Task OrderPageLacksAsync(string away, params string[] fields)
        => LacksAsync(away, JourneyDocument.Read("OrderPage"), [.. fields.Select(field => $"orderById.{field}")]);

    private async Task LacksAsync(string away, string document, params string[] fields)
    {
        var expected = await AskAsync(document);
        foreach (var field in fields)
        {
            SetNull(expected, field.Split('.'));
        }

        await shop.StopAsync(away);
        try
        {
            Assert.Equal(expected.ToJsonString(), (await AskAsync(document)).ToJsonString());
        }
        finally
        {
            await shop.PutBackAsync(away);
            await Eventually.IsAsync(true, async () => (await PostAsync(document)).Errors.Count == 0);
        }
    }

    private async Task<JsonNode> AskAsync(string document)
        => JsonNode.Parse((await PostAsync(document)).PartialData.GetRawText())!;

    private Task<GraphQLResponse> PostAsync(string document) => _app.PostAsync(document, new { id = _order });

    // In each element, where there is a list on the way.
    private static void SetNull(JsonNode? node, ReadOnlySpan<string> path)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var element in list)
                {
                    SetNull(element, path);
                }

                break;
            case JsonObject @object when path.Length == 1:
                @object[path[0]] = null;
                break;
            case JsonObject @object:
                SetNull(@object[path[0]], path[1..]);
                break;
        }
    }
}
