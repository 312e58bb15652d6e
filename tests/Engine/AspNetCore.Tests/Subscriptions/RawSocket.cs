using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cacao.AspNetCore.Tests.Subscriptions;

/// <summary>A WebSocket client that sends frames as a test writes them, and answers nothing by itself.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;

    private RawSocket(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    public const byte Final = 0x80;
    public const byte Continuation = 0;
    public const byte Text = 1;
    public const byte Binary = 2;
    public const byte Close = 8;
    public const byte Ping = 9;

    public static async Task<RawSocket> ConnectAsync(HttpServer server)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
        var socket = new RawSocket(client);
        await socket._stream.WriteAsync(Encoding.ASCII.GetBytes(
            "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"));
        var end = 0;
        while (end < 4)
        {
            var next = await socket.ReadAsync(1);
            end = next[0] == "\r\n\r\n"[end] ? end + 1 : next[0] == '\r' ? 1 : 0;
        }

        return socket;
    }

    /// <summary>Sends a frame with a mask of zeros, which leaves the bytes as they are.</summary>
    /// <param name="head">The first byte: flags and kind.</param>
    /// <param name="payload">The bytes.</param>
    /// <param name="length">The length that the frame claims, when it is another.</param>
    public async Task SendAsync(byte head, byte[] payload, ulong? length = null)
    {
        var frame = new byte[14];
        frame[0] = head;
        frame[1] = 0x80 | 127;
        BinaryPrimitives.WriteUInt64BigEndian(frame.AsSpan(2), length ?? (ulong)payload.Length);
        await _stream.WriteAsync(frame);
        await _stream.WriteAsync(payload);
    }

    public Task SendAsync(byte head, string payload) => SendAsync(head, Encoding.UTF8.GetBytes(payload));

    /// <summary>Receives a frame of the server.</summary>
    public async Task<(byte Kind, byte[] Payload)> ReceiveAsync()
    {
        var head = await ReadAsync(2);
        var length = head[1] switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(2)),
            127 => (int)BinaryPrimitives.ReadUInt64BigEndian(await ReadAsync(8)),
            var small => small,
        };
        return ((byte)(head[0] & 0x0F), await ReadAsync(length));
    }

    /// <summary>The code of the next frame that closes; pings and texts before it are passed over.</summary>
    public async Task<int> ReceiveCloseAsync()
    {
        while (true)
        {
            var (kind, payload) = await ReceiveAsync();
            if (kind == Close)
            {
                return BinaryPrimitives.ReadUInt16BigEndian(payload);
            }
        }
    }

    /// <summary>Whether the server has closed the connection below; what came before is passed over.</summary>
    public async Task<bool> IsEndedAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(TestSocket.Limit);
            var rest = new byte[4096];
            while (await _stream.ReadAsync(rest, limit.Token) > 0)
            {
            }

            return true;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> ReadAsync(int length)
    {
        using var limit = new CancellationTokenSource(TestSocket.Limit);
        var bytes = new byte[length];
        await _stream.ReadExactlyAsync(bytes, limit.Token);
        return bytes;
    }
}
