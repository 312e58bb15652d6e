using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace Cacao.Benchmarks.Subscriptions;

/// <summary>A client with one connection and one subscription.</summary>
internal sealed class Subscriber(Action<TimeSpan> onEvent) : IDisposable
{
    private static readonly byte[] s_init = """{"type":"connection_init"}"""u8.ToArray();
    private static readonly byte[] s_subscribe =
        """{"id":"1","type":"subscribe","payload":{"query":"subscription { ticked }"}}"""u8.ToArray();

    private readonly ClientWebSocket _socket = new();

    public async Task ConnectAsync(Uri endpoint)
    {
        _socket.Options.AddSubProtocol("graphql-transport-ws");
        await _socket.ConnectAsync(endpoint, CancellationToken.None);
        await _socket.SendAsync(s_init, WebSocketMessageType.Text, true, CancellationToken.None);
        await _socket.ReceiveAsync(new byte[64], CancellationToken.None);
        await _socket.SendAsync(s_subscribe, WebSocketMessageType.Text, true, CancellationToken.None);
    }

    /// <summary>Takes events until the connection ends.</summary>
    public async Task ReceiveAsync()
    {
        var buffer = new byte[256];
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                var now = Stopwatch.GetTimestamp();
                using var message = JsonDocument.Parse(buffer.AsMemory(0, received.Count));
                if (message.RootElement.TryGetProperty("payload", out var payload))
                {
                    var sent = payload.GetProperty("data").GetProperty("ticked").GetDouble();
                    onEvent(Stopwatch.GetElapsedTime((long)sent, now));
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or JsonException or OperationCanceledException)
        {
            // The end of the measurement closes the connection.
        }
    }

    public void Dispose() => _socket.Abort();
}
