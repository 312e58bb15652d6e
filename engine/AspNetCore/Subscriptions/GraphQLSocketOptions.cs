namespace Cacao.AspNetCore.Subscriptions;

/// <summary>How WebSocket connections are served.</summary>
/// <remarks>
/// A connection has no queue of results: an operation waits until its result is taken before it makes the next one. While it
/// waits, events pile up in the buffer of its topic, whose own policy says which are dropped (by default the oldest of more
/// than 64). A client that takes nothing for <see cref="SendTimeout"/> loses its connection. So a slow client costs at most
/// one result for each of its operations and one buffer of events.
/// </remarks>
public sealed class GraphQLSocketOptions
{
    private TimeSpan _connectionInitializationTimeout = TimeSpan.FromSeconds(10);
    private TimeSpan? _keepAliveInterval = TimeSpan.FromSeconds(12);
    private TimeSpan _keepAliveTimeout = TimeSpan.FromSeconds(20);
    private TimeSpan _sendTimeout = TimeSpan.FromSeconds(30);
    private int _maxMessageSize = 1024 * 1024;
    private int _maxOperations = 100;

    /// <summary>How long a client may take to send <c>connection_init</c>; then it is closed with 4408. Default: 10 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan ConnectionInitializationTimeout
    {
        get => _connectionInitializationTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _connectionInitializationTimeout = value;
        }
    }

    /// <summary>How often the server sends a sign of life (<c>ping</c>, or <c>ka</c> in the older protocol) and a WebSocket
    /// ping; <c>null</c> for never. Default: 12 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan? KeepAliveInterval
    {
        get => _keepAliveInterval;
        set
        {
            if (value is { } interval)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
            }

            _keepAliveInterval = value;
        }
    }

    /// <summary>How long the other side may take to answer a WebSocket ping; then it is taken for gone, and the connection is
    /// ended. Default: 20 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan KeepAliveTimeout
    {
        get => _keepAliveTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _keepAliveTimeout = value;
        }
    }

    /// <summary>How long a client may take to receive one message; then the connection is ended. Default: 30 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan SendTimeout
    {
        get => _sendTimeout;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _sendTimeout = value;
        }
    }

    /// <summary>How many bytes a message of the client may have, in however many frames; a larger one closes the connection
    /// with 1009. Default: 1 MiB; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MaxMessageSize
    {
        get => _maxMessageSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxMessageSize = value;
        }
    }

    /// <summary>How many operations of one connection may run at the same time; one more is refused with an error. Default:
    /// 100; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MaxOperations
    {
        get => _maxOperations;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxOperations = value;
        }
    }

    /// <summary>The origins of pages that may connect, such as <c>https://shop.example</c>; a browser that shows a page of
    /// another one is answered with 403. Browsers send cookies with such connections, and CORS does not hold for them. Empty,
    /// the default, allows all, which is right where cookies prove nothing. Clients that are no browsers name no
    /// origin.</summary>
    public ISet<string> AllowedOrigins { get; private set; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    internal GraphQLSocketOptions Clone()
    {
        var clone = (GraphQLSocketOptions)MemberwiseClone();
        clone.AllowedOrigins = new HashSet<string>(AllowedOrigins, StringComparer.OrdinalIgnoreCase);
        return clone;
    }
}
