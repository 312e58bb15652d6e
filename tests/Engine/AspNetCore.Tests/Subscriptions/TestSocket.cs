using System.Net.WebSockets;
using System.Text;

namespace Cacao.AspNetCore.Tests.Subscriptions;

/// <summary>A WebSocket client that sends and receives texts.</summary>
internal sealed class TestSocket : IDisposable
{
    public const string Transport = "graphql-transport-ws";
    public const string Legacy = "graphql-ws";

    private readonly ClientWebSocket _socket;

    private TestSocket(ClientWebSocket socket)
    {
        _socket = socket;
    }

    /// <summary>How long a test waits before it fails.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(30);

    public string? Protocol => _socket.SubProtocol;

    public WebSocket Socket => _socket;

    public static async Task<TestSocket> ConnectAsync(HttpServer server, string[] protocols)
    {
        var socket = new ClientWebSocket();
        foreach (var protocol in protocols.Length == 0 ? [Transport] : protocols)
        {
            socket.Options.AddSubProtocol(protocol);
        }

        await socket.ConnectAsync(new Uri($"ws://{server.Client.BaseAddress!.Authority}/graphql"), CancellationToken.None);
        return new TestSocket(socket);
    }

    /// <summary>Connects and waits for the acknowledgement.</summary>
    public async Task<TestSocket> InitAsync(string message = """{"type":"connection_init"}""")
    {
        await SendAsync(message);
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync());
        return this;
    }

    public Task SendAsync(string text) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(text),
        WebSocketMessageType.Text,
        endOfMessage: true,
        CancellationToken.None);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>The next message, or the close code and reason when there is none.</summary>
    public async Task<string> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            text.Write(buffer, 0, received.Count);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return $"{(int)_socket.CloseStatus!} {_socket.CloseStatusDescription}".TrimEnd();
            }

            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => _socket.Dispose();
}
