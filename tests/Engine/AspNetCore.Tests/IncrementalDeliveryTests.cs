using Cacao.AspNetCore.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Tests;

public sealed class IncrementalDeliveryTests
{
    private const string Deferred = """{"query":"{ hello ... @defer(label: \"late\") { numbers(count: 2) } }"}""";
    private const string First = """{"data":{"hello":"Hello World"},"pending":[{"id":"0","path":[],"label":"late"}],"hasNext":true}""";
    private const string Second = """{"incremental":[{"id":"0","data":{"numbers":[0,1]}}],"completed":[{"id":"0"}],"hasNext":false}""";
    private const string Whole = """{"data":{"hello":"Hello World","numbers":[0,1]}}""";

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/graphql-response+json;q=0.9")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed")]
    public async Task Parts_are_sent_as_a_multipart_answer(string accept)
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync(Deferred, accept);

        Assert.Equal((200, "multipart/mixed; boundary=\"-\""), (answer.Status, answer.ContentType));
        Assert.Equal(
            $"\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{First}"
            + $"\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{Second}\r\n-----\r\n",
            answer.Body);
    }

    [Fact]
    public async Task Parts_are_sent_as_an_event_stream()
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync(Deferred, "text/event-stream");

        Assert.Equal(
            $":\n\nevent: next\ndata: {First}\n\nevent: next\ndata: {Second}\n\nevent: complete\ndata: \n\n",
            answer.Body);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("multipart/mixed;deferSpec=20220824,application/json")]
    public async Task Who_does_not_ask_for_parts_gets_one_result(string? accept)
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync(Deferred, accept);

        Assert.Equal((200, Whole), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task One_result_is_one_part_for_who_accepts_nothing_else()
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync("""{"query":"{ hello }"}""", "multipart/mixed");

        Assert.Equal(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"hello\":\"Hello World\"}}\r\n-----\r\n",
            answer.Body);
    }

    [Fact]
    public async Task Sockets_send_parts_as_results()
    {
        await using var server = await StartAsync();
        using var socket = await (await TestSocket.ConnectAsync(server, [])).InitAsync();

        await socket.SendAsync($$"""{"id":"1","type":"subscribe","payload":{{Deferred}}}""");

        Assert.Equal($$"""{"id":"1","type":"next","payload":{{First}}}""", await socket.ReceiveAsync());
        Assert.Equal($$"""{"id":"1","type":"next","payload":{{Second}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    private static Task<HttpServer> StartAsync() =>
        Shop.StartAsync(configure: b => b.ModifyOptions(o => o.EnableDefer = true));
}
