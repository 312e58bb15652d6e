using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace EShop.Gateway.Tests.Streams;

/// <summary>A client of the gateway over a WebSocket.</summary>
internal sealed class GatewaySocket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[16 * 1024];

    /// <summary>The code with which the gateway closed the connection.</summary>
    public int CloseCode => (int)(_socket.CloseStatus ?? 0);

    public static async Task<GatewaySocket> ConnectAsync(Uri gateway, string? token)
    {
        var client = new GatewaySocket();
        client._socket.Options.AddSubProtocol("graphql-transport-ws");
        await client._socket.ConnectAsync(new UriBuilder(gateway) { Scheme = "ws", Path = "/graphql" }.Uri, default);
        await client.SendAsync(token is null
            ? new { type = "connection_init" }
            : new { type = "connection_init", payload = new { Authorization = $"Bearer {token}" } });
        return client;
    }

    public Task SubscribeAsync(string id, string query) => SendAsync(new { id, type = "subscribe", payload = new { query } });

    public Task StopAsync(string id) => SendAsync(new { id, type = "complete" });

    /// <summary>The next message, signs of life aside; <c>null</c> when the gateway has closed the connection.</summary>
    public async Task<string?> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var received = await _socket.ReceiveAsync(_buffer, patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            var message = Encoding.UTF8.GetString(_buffer, 0, received.Count);
            if (!message.Contains("\"ping\"", StringComparison.Ordinal))
            {
                return message;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
        {
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        }

        _socket.Dispose();
    }

    private Task SendAsync(object message) =>
        _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, default);
}
