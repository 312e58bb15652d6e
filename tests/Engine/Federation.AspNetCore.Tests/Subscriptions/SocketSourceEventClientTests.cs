using System.Net.WebSockets;
using System.Text;
using Cacao.Federation.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>Events of a source schema that is subscribed to over a WebSocket, played by a server word for word.</summary>
public sealed class SocketSourceEventClientTests : IAsyncLifetime
{
    private const string Acknowledged = """{"type":"connection_ack"}""";
    private const string Complete = """{"id":"1","type":"complete"}""";

    private readonly List<string> _received = [];
    private readonly SocketsHttpHandler _connections = new();
    private Func<WebSocket, Task> _play = _ => Task.CompletedTask;
    private WebApplication _server = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.UseWebSockets();
        _server.Map("/graphql", AcceptAsync);
        await _server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _connections.Dispose();
    }

    [Fact]
    public async Task Events_come_one_by_one_until_the_stream_is_complete()
    {
        _play = async socket =>
        {
            await AcceptSubscriptionAsync(socket);
            await SendAsync(socket, """{"id":"1","type":"next","payload":{"data":{"a":1}}}""");
            await SendAsync(socket, """{"type":"ping"}""");
            await ReceiveAsync(socket);
            // Members in any order, and messages that nobody knows.
            await SendAsync(socket, """{"payload":{"data":{"a":2}},"type":"next","id":"1"}""");
            await SendAsync(socket, """{"type":"news"}""");
            await SendAsync(socket, Complete);
        };

        Assert.Equal(["""{"data":{"a":1}}""", """{"data":{"a":2}}"""], await SubscribeAsync());
        Assert.Equal(
            [
                """{"type":"connection_init","payload":{"Authorization":"Bearer me"}}""",
                """{"id":"1","type":"subscribe","payload":{"query":"subscription { a }"}}""",
                """{"type":"pong"}""",
            ],
            _received);
    }

    [Fact]
    public async Task A_refused_subscription_is_one_answer_with_its_errors()
    {
        _play = async socket =>
        {
            await AcceptSubscriptionAsync(socket);
            await SendAsync(socket, """{"id":"1","type":"error","payload":[{"message":"No."}]}""");
        };

        Assert.Equal(["""{"errors":[{"message":"No."}]}"""], await SubscribeAsync());
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_an_interruption()
    {
        _play = async socket =>
        {
            await ReceiveAsync(socket);
            await socket.CloseOutputAsync((WebSocketCloseStatus)4403, "Forbidden", CancellationToken.None);
        };

        var exception = await Assert.ThrowsAsync<SourceSchemaException>(SubscribeAsync);

        Assert.True(exception.Failure.IsInterruption);
        Assert.Equal("""The source schema "clock" is unavailable.""", exception.Message);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_gives_what_came_before()
    {
        var events = new List<string>();
        _play = async socket =>
        {
            await AcceptSubscriptionAsync(socket);
            // The server ends without closing the WebSocket.
            await SendAsync(socket, """{"id":"1","type":"next","payload":{"data":{"a":1}}}""");
        };

        var exception = await Assert.ThrowsAsync<SourceSchemaException>(() => SubscribeAsync(events));

        Assert.True(exception.Failure.IsInterruption);
        Assert.Equal(["""{"data":{"a":1}}"""], events);
    }

    [Fact]
    public async Task An_event_that_is_too_large_ends_the_stream()
    {
        _play = async socket =>
        {
            await AcceptSubscriptionAsync(socket);
            await SendAsync(socket, $$$"""{"id":"1","type":"next","payload":"{{{new string('x', 10_000)}}}"}""");
        };

        Assert.True((await Assert.ThrowsAsync<SourceSchemaException>(SubscribeAsync)).Failure.IsInterruption);
    }

    [Fact]
    public async Task Without_a_server_the_source_schema_is_unavailable()
    {
        await _server.StopAsync();

        var exception = await Assert.ThrowsAsync<SourceSchemaException>(SubscribeAsync);

        Assert.False(exception.Failure.IsInterruption);
        Assert.Equal("""The source schema "clock" is unavailable.""", exception.Message);
    }

    [Fact]
    public async Task Whoever_stops_listening_closes_the_connection()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _play = async socket =>
        {
            await AcceptSubscriptionAsync(socket);
            await SendAsync(socket, """{"id":"1","type":"next","payload":{"data":{"a":1}}}""");
            await Assert.ThrowsAnyAsync<WebSocketException>(() => socket.ReceiveAsync(new byte[1], CancellationToken.None));
            closed.SetResult();
        };

        await foreach (var buffer in CreateClient().SubscribeAsync(Request(), CancellationToken.None))
        {
            buffer.Dispose();
            break;
        }

        await closed.Task;
    }

    private async Task<List<string>> SubscribeAsync()
    {
        var events = new List<string>();
        await SubscribeAsync(events);
        return events;
    }

    private async Task SubscribeAsync(List<string> events)
    {
        await foreach (var buffer in CreateClient().SubscribeAsync(Request(), CancellationToken.None))
        {
            using (buffer)
            {
                events.Add(Encoding.UTF8.GetString(buffer.Bytes));
            }
        }
    }

    private SocketSourceEventClient CreateClient() => new(
        "clock",
        new HttpMessageInvoker(_connections, disposeHandler: false),
        new Uri($"{_server.Urls.Single()}/graphql"),
        maxAnswerBytes: 5_000);

    private static SourceSchemaRequest Request() => new(
        Encoding.UTF8.GetBytes("""{"query":"subscription { a }"}"""),
        IsBatch: false,
        IsMutation: false,
        [new("Authorization", "Bearer me")]);

    private async Task AcceptAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
        await _play(socket);
    }

    private async Task AcceptSubscriptionAsync(WebSocket socket)
    {
        await ReceiveAsync(socket);
        await SendAsync(socket, Acknowledged);
        await ReceiveAsync(socket);
    }

    private async Task ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        _received.Add(Encoding.UTF8.GetString(buffer, 0, received.Count));
    }

    private static Task SendAsync(WebSocket socket, string message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
