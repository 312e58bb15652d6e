using System.Net.WebSockets;
using System.Text;
using Cacao.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>Receives and sends whole messages, and closes in order.</summary>
internal sealed class SocketConnection : ISocketConnection, IDisposable
{
    private const int MaxReasonLength = 123;
    private static readonly TimeSpan s_closeTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    private readonly WebSocket _socket;
    private readonly GraphQLSocketOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _ended;
    private Dictionary<string, object?>? _contextData;
    private DateTimeOffset? _expiresAt;
    private ITimer? _expiry;
    private ITimer? _closeLimit;
    private Task? _closing;

    public SocketConnection(HttpContext context, WebSocket socket, GraphQLSocketOptions options, TimeProvider time)
    {
        HttpContext = context;
        _socket = socket;
        _options = options;
        _time = time;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        RequestAborted = _ended.Token;
    }

    public HttpContext HttpContext { get; }

    public IDictionary<string, object?> ContextData => _contextData ??= [];

    public bool IsClosed => Volatile.Read(ref _closing) is not null;

    public CancellationToken RequestAborted { get; }

    public DateTimeOffset? ExpiresAt
    {
        get => _expiresAt;
        set
        {
            _expiresAt = value;
            _expiry ??= _time.CreateTimer(
                static state => ((SocketConnection)state!).CheckExpiry(),
                this,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
            CheckExpiry();
        }
    }

    /// <summary>Waits for a message. One that is no text or too long closes the connection.</summary>
    /// <returns>The message, which the caller disposes of; <c>null</c> when none will come.</returns>
    public async ValueTask<PooledBuffer?> ReceiveAsync()
    {
        PooledBuffer? message = null;
        try
        {
            // Nothing is rented while the client is silent.
            var received = await _socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None).ConfigureAwait(false);
            message = new PooledBuffer();
            while (received.MessageType != WebSocketMessageType.Close)
            {
                if (received.MessageType == WebSocketMessageType.Binary)
                {
                    await CloseAsync(SocketCloseCode.UnsupportedData, "Messages are text.").ConfigureAwait(false);
                }

                if (received.EndOfMessage)
                {
                    return message;
                }

                received = await _socket.ReceiveAsync(message.GetMemory(1), CancellationToken.None).ConfigureAwait(false);
                message.Advance(received.Count);
                await LimitAsync(message).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // The client is gone, or what it sent was no text and the socket has closed itself with 1007.
        }

        message?.Dispose();
        return null;
    }

    /// <summary>Sends a message, unless the connection is closed or <paramref name="stopped"/> has fired.</summary>
    /// <remarks>Messages are sent in the order of the calls. The caller waits while a slow client takes earlier ones; one that
    /// takes too long loses the connection.</remarks>
    public async ValueTask SendAsync(PooledBuffer message, CancellationToken stopped = default)
    {
        await _sending.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (!IsClosed && !stopped.IsCancellationRequested)
            {
                await SendNowAsync(message).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // Receiving ends too, and with it the session.
        }
        finally
        {
            _sending.Release();
        }
    }

    public ValueTask CloseAsync(int code, string reason)
    {
        lock (_sending)
        {
            return new ValueTask(_closing ??= CloseOutputAsync(code, reason));
        }
    }

    public void Dispose()
    {
        _expiry?.Dispose();
        _closeLimit?.Dispose();
        _ended.Dispose();
    }

    private static bool IsEnd(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException;

    private static string Cut(string reason)
    {
        var length = Math.Min(reason.Length, MaxReasonLength);
        while (Encoding.UTF8.GetByteCount(reason.AsSpan(0, length)) > MaxReasonLength
            || (length > 0 && length < reason.Length && char.IsHighSurrogate(reason[length - 1])))
        {
            length--;
        }

        return reason[..length];
    }

    private async Task CloseOutputAsync(int code, string reason)
    {
        // A client that does not answer, or does not even read, is not waited for longer than this.
        _closeLimit = _time.CreateTimer(
            static state => ((SocketConnection)state!).Abort(),
            this,
            s_closeTimeout,
            Timeout.InfiniteTimeSpan);
        await _ended.CancelAsync().ConfigureAwait(false);
        await _sending.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)code, Cut(reason), CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // The client was faster.
        }
        finally
        {
            _sending.Release();
        }
    }

    private async ValueTask SendNowAsync(PooledBuffer message)
    {
        var sending = _socket.SendAsync(
            message.Written,
            WebSocketMessageType.Text,
            WebSocketMessageFlags.EndOfMessage,
            CancellationToken.None);
        if (sending.IsCompleted)
        {
            await sending.ConfigureAwait(false);
            return;
        }

        var task = sending.AsTask();
        try
        {
            await task.WaitAsync(_options.SendTimeout, _time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The message's bytes may not be given back while the socket reads them.
            Abort();
            await task.ConfigureAwait(false);
        }
    }

    private async ValueTask LimitAsync(PooledBuffer message)
    {
        if (message.Length > _options.MaxMessageSize)
        {
            message.Clear();
            await CloseAsync(
                SocketCloseCode.MessageTooBig,
                FormattableString.Invariant($"A message may have {_options.MaxMessageSize} bytes.")).ConfigureAwait(false);
        }
    }

    // The socket alone would leave a write waiting that the other side does not take.
    private void Abort()
    {
        _socket.Abort();
        HttpContext.Abort();
    }

    private void CheckExpiry()
    {
        if (_expiresAt is not { } end || IsClosed)
        {
            return;
        }

        var remaining = end - _time.GetUtcNow();
        if (remaining <= TimeSpan.Zero)
        {
            _ = CloseAsync(SocketCloseCode.Forbidden, "The permission to be connected has expired.").AsTask();
        }
        else
        {
            _expiry?.Change(remaining < s_longestWait ? remaining : s_longestWait, Timeout.InfiniteTimeSpan);
        }
    }
}
