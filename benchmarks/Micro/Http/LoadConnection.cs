using System.Net;
using System.Net.Sockets;
using System.Text;
using Cacao.Benchmarks.Operations;

namespace Cacao.Benchmarks.Http;

/// <summary>One HTTP/1.1 connection with little work of its own: all answers are as long as the first, and end alike.</summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request;
    private readonly byte[] _buffer = new byte[64 * 1024];

    public LoadConnection(int port, string path)
    {
        var body = OperationCase.PageQuery.CreateBody();
        var head = $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + $"Accept: application/graphql-response+json\r\nContent-Length: {body.Length}\r\n\r\n";
        _request = [.. Encoding.ASCII.GetBytes(head), .. body];
        _socket.Connect(IPAddress.Loopback, port);
    }

    public void Send(int count)
    {
        _socket.Send(_request);
        var length = ReceiveFirst();
        var end = _buffer.AsSpan(length - 64, 64).ToArray();
        for (var i = 1; i < count; i++)
        {
            _socket.Send(_request);
            Receive(length);
            if (!_buffer.AsSpan(length - end.Length, end.Length).SequenceEqual(end))
            {
                throw new InvalidOperationException("An answer ends unlike the first.");
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private int ReceiveFirst()
    {
        var received = 0;
        while (true)
        {
            received += ReceiveSome(received);
            if (FindEnd(_buffer.AsSpan(0, received)) is { } length && received >= length)
            {
                return length;
            }
        }
    }

    private void Receive(int length)
    {
        for (var received = 0; received < length;)
        {
            received += ReceiveSome(received);
        }
    }

    private int ReceiveSome(int offset)
    {
        var received = _socket.Receive(_buffer, offset, _buffer.Length - offset, SocketFlags.None);
        return received > 0 ? received : throw new InvalidOperationException("The server has closed the connection.");
    }

    // The length of the whole answer, once it is known: by its header, or by the last of its chunks.
    private static int? FindEnd(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return null;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
        }

        var name = "Content-Length: "u8;
        var start = answer[..head].IndexOf(name);
        if (start < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8) ? answer.Length : null;
        }

        var value = answer[(start + name.Length)..head];
        var end = value.IndexOf((byte)'\r');
        return head + 4 + int.Parse(end < 0 ? value : value[..end]);
    }
}
