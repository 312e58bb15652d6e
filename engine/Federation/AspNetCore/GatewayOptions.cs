namespace Cacao.Federation.AspNetCore;

/// <summary>What a gateway serves: the members of <c>fusion-config.json</c>, each of which the environment and the command line
/// can override (<c>Subgraphs__catalog__Url</c>).</summary>
public sealed class GatewayOptions
{
    /// <summary>The source schemas by name.</summary>
    public Dictionary<string, SourceSchemaOptions> Subgraphs { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The path of the composed schema, relative to the configuration file. When there is no such file the source
    /// schemas are composed at start.</summary>
    public string? Supergraph { get; set; }

    /// <summary>How the source schemas are composed.</summary>
    public GatewayCompositionOptions Composition { get; init; } = new();

    /// <summary>The folder of the trusted documents, relative to the configuration file.</summary>
    public string Operations { get; set; } = "schema/operations";

    /// <summary>How many seconds lie between two looks at the schema files; 0 for none after the start. Default: 2.</summary>
    public double ReloadSeconds { get; set; } = 2;

    /// <summary>The request headers that are passed on to the source schemas.</summary>
    public HashSet<string> ForwardedHeaders { get; init; } = new(StringComparer.OrdinalIgnoreCase) { "Authorization" };

    /// <summary>Whether a client may ask for the plan with the header <c>GraphQL-Plan: explain</c>. Default: no.</summary>
    public bool AllowExplain { get; set; }

    /// <summary>A scope whose holders may ask for the plan in any case; <c>null</c>, the default, for none.</summary>
    public string? ExplainScope { get; set; }

    /// <summary>The folder that paths are relative to.</summary>
    public string BaseDirectory { get; set; } = string.Empty;
}

/// <summary>How a gateway composes source schemas itself.</summary>
public sealed class GatewayCompositionOptions
{
    /// <summary>Members that carry <c>@tag</c> with one of these names are hidden from clients.</summary>
    public HashSet<string> ExcludedTags { get; init; } = [];

    /// <summary>Whether clients find entities by their global ids through <c>node</c> and <c>nodes</c>. Default: no.</summary>
    public bool GlobalObjectIdentification { get; set; }
}

/// <summary>Where a source schema is and what it can do.</summary>
public sealed class SourceSchemaOptions
{
    /// <summary>The path of its schema file, relative to the configuration file.</summary>
    public string? Schema { get; set; }

    /// <summary>The address of its GraphQL endpoint.</summary>
    public Uri? Url { get; set; }

    /// <summary>How many seconds to wait for a complete answer. Default: 10; more than 0.</summary>
    public double TimeoutSeconds { get; set; } = 10;

    /// <summary>Whether it takes a list of variables in one request. Default: yes.</summary>
    public bool VariableBatching { get; set; } = true;

    /// <summary>Whether it takes a list of operations in one request. Default: no.</summary>
    public bool RequestBatching { get; set; }

    /// <summary>How it sends the events of subscriptions: <c>sse</c>, the default, or <c>websocket</c>.</summary>
    public string Subscriptions { get; set; } = "sse";

    /// <summary>How many executions one request may ask for; more are split. Default: 1000.</summary>
    public int MaxBatchSize { get; set; } = 1000;

    /// <summary>How often a read is tried again when the source schema is unavailable. Default: 2.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>How many requests may be under way at once; more wait. Default: 256.</summary>
    public int MaxConcurrency { get; set; } = 256;

    /// <summary>How many bytes an answer may have. Default: 64 MiB.</summary>
    public int MaxAnswerBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>After how many milliseconds a read without an answer is sent again; 0, the default, for never.</summary>
    public int HedgingDelayMilliseconds { get; set; }
}
