namespace Cacao.Federation.Composition.Configuration;

/// <summary>One subgraph of a <see cref="FusionConfiguration"/>.</summary>
/// <param name="Name">The name of the subgraph and of its source schema.</param>
/// <param name="SchemaFile">The file of the source schema, relative to the configuration file.</param>
/// <param name="Url">Where the service is.</param>
public sealed record SubgraphConfiguration(string Name, string SchemaFile, UrlTemplate Url)
{
    /// <summary>How long to wait for a complete answer. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the service takes one operation with a list of sets of variables. Default: yes.</summary>
    public bool VariableBatching { get; init; } = true;

    /// <summary>Whether the service takes a list of operations in one request. Default: no.</summary>
    public bool RequestBatching { get; init; }

    /// <summary>How many executions one request to the service may ask for. Default: 1000.</summary>
    public int MaxBatchSize { get; init; } = 1000;

    /// <summary>How often a read is tried again when the service is unavailable. Default: 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>How many requests to the service may be under way at once. Default: 256.</summary>
    public int MaxConcurrency { get; init; } = 256;

    /// <summary>How many bytes an answer of the service may have. Default: 64 MiB.</summary>
    public int MaxAnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>After how many milliseconds a read without an answer is sent again; 0, the default, for never.</summary>
    public int HedgingDelayMilliseconds { get; init; }

    /// <summary>How the service sends the events of subscriptions.</summary>
    public SubscriptionTransport Subscriptions { get; init; }
}
