using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>Events of a subgraph reach the client with the data of the others.</summary>
public sealed class SubscriptionTests : IAsyncLifetime
{
    private const string Subscription = "subscription { priceChanged { price stock } }";
    private FaultySource _catalog = null!;
    private FaultySource _stock = null!;
    private TestShop _shop = null!;

    public async Task InitializeAsync()
    {
        _catalog = await FaultySource.StartAsync();
        _stock = await FaultySource.StartAsync();
        _stock.Answer = (context, number) => FaultySource.WriteAsync(context, $$$$"""{"data":{"product":{"stock":{{{{number}}}}}}}""");
        _shop = await TestShop.StartAsync(
            [
                (
                    "catalog",
                    """
                    type Query { products: [Product!] }
                    type Subscription { priceChanged: Product }
                    type Product @key(fields: "id") { id: ID! price: Int! }
                    """,
                    _catalog.Url),
                (
                    "stock",
                    """
                    type Query { product(id: ID!): Product @lookup @internal }
                    type Product @key(fields: "id") { id: ID! stock: Int }
                    """,
                    _stock.Url),
            ],
            new Dictionary<string, string>());
    }

    public async Task DisposeAsync()
    {
        await _shop.DisposeAsync();
        await _stock.DisposeAsync();
        await _catalog.DisposeAsync();
    }

    [Fact]
    public async Task Each_event_is_completed()
    {
        _catalog.Answer = async (context, _) =>
        {
            await NextAsync(context, 5);
            await NextAsync(context, 6);
            await context.Response.WriteAsync("event: complete\ndata: \n\n");
        };

        Assert.Equal(
            [
                "event: next", """data: {"data":{"priceChanged":{"price":5,"stock":1}}}""",
                "event: next", """data: {"data":{"priceChanged":{"price":6,"stock":2}}}""",
                "event: complete",
            ],
            await SubscribeAsync());
        Assert.Equal(1, _catalog.Requests);
    }

    [Fact]
    public async Task A_stream_without_cursors_that_breaks_off_ends_with_an_error()
    {
        // The stream breaks when its first event has arrived: the gateway asks for the rest of it then.
        var arrived = new TaskCompletionSource();
        var answer = _stock.Answer;
        _stock.Answer = async (context, number) =>
        {
            arrived.TrySetResult();
            await answer(context, number);
        };
        _catalog.Answer = async (context, number) =>
        {
            await NextAsync(context, number);
            await arrived.Task;
            context.Abort();
        };

        Assert.Equal(
            [
                "event: next", """data: {"data":{"priceChanged":{"price":1,"stock":1}}}""",
                "event: next", """data: {"errors":[{"message":"The events of the source schema \"catalog\" broke off. Some may have been missed: subscribe again.","extensions":{"code":"SUBSCRIPTION_INTERRUPTED"}}]}""",
                "event: complete",
            ],
            await SubscribeAsync());
        Assert.Equal(1, _catalog.Requests);
    }

    [Fact]
    public async Task A_refusal_is_the_only_answer()
    {
        _catalog.Answer = (context, _) => FaultySource.WriteAsync(context, """{"errors":[{"message":"Not for you"}]}""");

        Assert.Equal(
            [
                "event: next",
                """data: {"errors":[{"message":"Not for you","locations":[{"line":1,"column":16}],"path":["priceChanged"]}],"data":{"priceChanged":null}}""",
                "event: complete",
            ],
            await SubscribeAsync());
    }

    [Fact]
    public async Task A_subgraph_that_is_down_ends_the_stream_with_an_error()
    {
        await _catalog.DisposeAsync();

        Assert.Equal(
            [
                "event: next",
                """data: {"errors":[{"message":"The source schema \"catalog\" is unavailable.","extensions":{"code":"SOURCE_UNAVAILABLE"}}]}""",
                "event: complete",
            ],
            await SubscribeAsync());
    }

    // Events are flushed one by one: what comes after has not been sent when the first one is.
    private static async Task NextAsync(HttpContext context, int price)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
        }

        await context.Response.WriteAsync(
            $$$$"""
            event: next
            data: {"data":{"priceChanged":{"price":{{{{price}}}},"id":"1"}}}


            """);
        await context.Response.Body.FlushAsync();
    }

    private async Task<string[]> SubscribeAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Subscription }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await _shop.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return [.. text.Split('\n').Where(line => line.StartsWith("event:", StringComparison.Ordinal) || line.StartsWith("data: {", StringComparison.Ordinal))];
    }
}
