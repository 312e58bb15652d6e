using Cacao.AspNetCore.PersistedOperations;
using Cacao.AspNetCore.Subscriptions;
using Cacao.AspNetCore.Uploads;

namespace Cacao.AspNetCore;

/// <summary>How a GraphQL endpoint serves HTTP.</summary>
public sealed class GraphQLServerOptions
{
    private long _maxRequestSize = 4 * 1024 * 1024;
    private int _maxBatchSize = 1024;
    private int _maxConcurrentRequests = 1000;
    private TimeSpan _eventStreamKeepAliveInterval = TimeSpan.FromSeconds(12);

    /// <summary>Whether queries may be sent by GET. Default: true.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>Whether GET requests must carry the header <c>GraphQL-Preflight</c>, which a foreign web site cannot send
    /// without asking first. Default: false.</summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>Whether <c>GET ?sdl</c> answers with the schema. Default: true.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>Whether a request may be a list of requests, or its variables a list of sets. Default: true.</summary>
    public bool EnableBatching { get; set; } = true;

    /// <summary>How many executions one batch may ask for: its requests, each with the number of its variable sets.
    /// Default: 1024; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MaxBatchSize
    {
        get => _maxBatchSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxBatchSize = value;
        }
    }

    /// <summary>The largest body of a request in bytes. Default: 4 MiB; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public long MaxRequestSize
    {
        get => _maxRequestSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxRequestSize = value;
        }
    }

    /// <summary>Which status codes answers have. Default: <see cref="HttpStatusPolicy.Draft2026"/>.</summary>
    public HttpStatusPolicy StatusPolicy { get; set; } = HttpStatusPolicy.Draft2026;

    /// <summary>How WebSocket connections are served.</summary>
    public GraphQLSocketOptions Sockets { get; private set; } = new();

    /// <summary>How often an event stream that has nothing to say sends a comment, so that nobody on the way takes it for
    /// dead. Default: 12 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan EventStreamKeepAliveInterval
    {
        get => _eventStreamKeepAliveInterval;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _eventStreamKeepAliveInterval = value;
        }
    }

    /// <summary>How many HTTP requests the endpoint executes at the same time; more are answered with 503 and
    /// <c>Retry-After</c>. Streams of results count until they begin. Default: 1000; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int MaxConcurrentRequests
    {
        get => _maxConcurrentRequests;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxConcurrentRequests = value;
        }
    }

    /// <summary>What multipart requests may hold.</summary>
    public GraphQLUploadOptions Uploads { get; private set; } = new();

    /// <summary>Whether multipart requests are served. Default: yes.</summary>
    public bool EnableMultipartRequests { get; set; } = true;

    /// <summary>Whether multipart requests must carry the header <c>GraphQL-Preflight</c> (or
    /// <c>GraphQL-Require-Preflight</c>), which a form of a foreign page cannot. Default: yes.</summary>
    public bool EnforceMultipartRequestsPreflightHeader { get; set; } = true;

    /// <summary>Which documents clients may have executed.</summary>
    public PersistedOperationOptions PersistedOperations { get; private set; } = new();

    // Each endpoint may change its own options.
    internal GraphQLServerOptions Clone()
    {
        var clone = (GraphQLServerOptions)MemberwiseClone();
        clone.Sockets = Sockets.Clone();
        clone.Uploads = Uploads.Clone();
        clone.PersistedOperations = PersistedOperations.Clone();
        return clone;
    }
}
