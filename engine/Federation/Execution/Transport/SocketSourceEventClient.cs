using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Receives events over a WebSocket of its own for each stream.</summary>
/// <param name="schema">The name of the source schema, for messages.</param>
/// <param name="connections">Opens the connections.</param>
/// <param name="address">The GraphQL endpoint; its scheme may be that of HTTP.</param>
/// <param name="maxAnswerBytes">How many bytes an event may have.</param>
/// <seealso href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
public sealed class SocketSourceEventClient(string schema, HttpMessageInvoker connections, Uri address, int maxAnswerBytes)
    : ISourceEventClient
{
    private const string Protocol = "graphql-transport-ws";
    private const string Authorization = "Authorization";

    private readonly Uri _address = new UriBuilder(address) { Scheme = address.Scheme is "https" or "wss" ? "wss" : "ws" }.Uri;

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceBuffer> SubscribeAsync(
        SourceSchemaRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(request, cancellationToken).ConfigureAwait(false);
        while (await ReceiveAsync(socket, cancellationToken).ConfigureAwait(false) is { } message)
        {
            switch (SocketSourceMessage.Parse(message, out var payload))
            {
                case SocketSourceMessage.Acknowledged:
                    await SendAsync(socket, [.. """{"id":"1","type":"subscribe","payload":"""u8, .. request.Body.Span, (byte)'}'], cancellationToken)
                        .ConfigureAwait(false);
                    break;
                case SocketSourceMessage.Next:
                    yield return SourceBuffer.Copy(message.AsSpan()[payload]);
                    break;
                case SocketSourceMessage.Error:
                    // The subscription was refused: one answer instead of a stream of them.
                    yield return SourceBuffer.Copy([.. "{\"errors\":"u8, .. message.AsSpan()[payload], (byte)'}']);
                    yield break;
                case SocketSourceMessage.Complete:
                    yield break;
                case SocketSourceMessage.Ping:
                    await SendAsync(socket, "{\"type\":\"pong\"}"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        throw new SourceSchemaException(SourceFailure.Interrupted(schema));
    }

    private async ValueTask<ClientWebSocket> ConnectAsync(SourceSchemaRequest request, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.AddSubProtocol(Protocol);
            socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(20);
            foreach (var (name, value) in request.Headers)
            {
                socket.Options.SetRequestHeader(name, value);
            }

            await socket.ConnectAsync(_address, connections, cancellationToken).ConfigureAwait(false);
            await SendAsync(socket, Initialization(request), cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch (Exception exception)
        {
            socket.Dispose();
            if (exception is WebSocketException or HttpRequestException or IOException)
            {
                throw new SourceSchemaException(SourceFailure.Unavailable(schema, exception));
            }

            throw;
        }
    }

    // Many servers look for the caller in the first message only.
    private static byte[] Initialization(SourceSchemaRequest request)
    {
        var token = request.Headers.FirstOrDefault(h => h.Key.Equals(Authorization, StringComparison.OrdinalIgnoreCase)).Value;
        return JsonSerializer.SerializeToUtf8Bytes<object>(token is null
            ? new { type = "connection_init" }
            : new { type = "connection_init", payload = new { Authorization = token } });
    }

    private async ValueTask SendAsync(ClientWebSocket socket, byte[] message, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException)
        {
            throw new SourceSchemaException(SourceFailure.Interrupted(schema, exception));
        }
    }

    // Null when the other side has closed the connection.
    private async ValueTask<byte[]?> ReceiveAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(1024);
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(message.GetMemory(1024), cancellationToken).ConfigureAwait(false);
                message.Advance(received.Count);
                if (received.MessageType == WebSocketMessageType.Close || message.WrittenCount > maxAnswerBytes)
                {
                    return null;
                }

                if (received.EndOfMessage)
                {
                    return message.WrittenSpan.ToArray();
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
