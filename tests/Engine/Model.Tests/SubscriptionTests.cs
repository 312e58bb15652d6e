using Cacao.Execution;

namespace Cacao.Model.Tests;

public sealed class SubscriptionTests
{
    [Fact]
    public Task An_event_of_the_topic_named_like_the_method_is_resolved() => AssertEventsAsync(
        "subscription { productRenamed { name brand { name } } }",
        async server =>
        {
            await server.Sender.SendAsync("ProductRenamed", server.Store.Products[0]);
            await server.Sender.CompleteAsync("ProductRenamed");
        },
        """{"data":{"productRenamed":{"name":"Chair","brand":{"name":"Acme"}}}}""");

    [Fact]
    public Task A_topic_depends_on_arguments() => AssertEventsAsync(
        $$"""subscription { onPrice(currency: "EUR", brandId: "{{ShopServer.IdOf("Brand", ShopServer.BrandId)}}") }""",
        async server =>
        {
            await server.Sender.SendAsync($"price/USD/{ShopServer.BrandId}", 1);
            await server.Sender.SendAsync($"price/EUR/{ShopServer.BrandId}", 100);
            await server.Sender.SendAsync($"price/EUR/{ShopServer.BrandId}", 200);
            await server.Sender.CompleteAsync($"price/EUR/{ShopServer.BrandId}");
        },
        """{"data":{"onPrice":103}}""",
        """{"data":{"onPrice":203}}""");

    [Fact]
    public Task An_argument_can_be_the_topic() => AssertEventsAsync(
        """subscription { chat(room: "kitchen") }""",
        async server =>
        {
            await server.Sender.SendAsync("kitchen", "hello");
            await server.Sender.CompleteAsync("kitchen");
        },
        """{"data":{"chat":"kitchen: hello"}}""");

    [Fact]
    public Task A_method_can_be_the_stream() => AssertEventsAsync(
        "subscription { counted(to: 2) }",
        _ => Task.CompletedTask,
        """{"data":{"counted":10}}""",
        """{"data":{"counted":20}}""");

    [Fact]
    public Task A_method_can_open_the_stream() => AssertEventsAsync(
        """subscription { said(room: "hall") }""",
        async server =>
        {
            await server.Sender.SendAsync("hall", "hi");
            await server.Sender.CompleteAsync("hall");
        },
        """{"data":{"said":"hi"}}""");

    private static async Task AssertEventsAsync(string document, Func<ShopServer, Task> send, params string[] expected)
    {
        await using var server = new ShopServer();
        var executor = await server.GetExecutorAsync();
        var request = OperationRequestBuilder.New().SetDocument(document).Build();
        await using var result = await executor.ExecuteAsync(request);
        await using var stream = result.ExpectResponseStream();
        await send(server);
        var events = new List<string>();
        await foreach (var response in stream)
        {
            events.Add(response.ToJson());
            await response.DisposeAsync();
        }

        Assert.Equal(expected, events);
    }
}
