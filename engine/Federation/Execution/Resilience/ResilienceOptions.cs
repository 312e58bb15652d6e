namespace Cacao.Federation.Execution;

/// <summary>How requests to one source schema are protected.</summary>
public sealed record ResilienceOptions
{
    /// <summary>How long to wait for a usable answer, all tries and the wait for a free place together. Default: 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a read is tried again when the source schema is unavailable. Mutations never are. Default: 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>How long the first retry waits, on average; each later one waits twice as long. Default: 50 ms.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many requests may be under way at once; more wait. Default: 256; at least 1.</summary>
    public int MaxConcurrency { get; init; } = 256;

    /// <summary>After how long a read that has no answer yet is sent a second time; <c>null</c>, the default, for never.</summary>
    public TimeSpan? HedgingDelay { get; init; }

    /// <summary>Which part of the requests must fail for the source schema to be left alone. Default: 0.5.</summary>
    public double FailureRatio { get; init; } = 0.5;

    /// <summary>How many requests there must be in <see cref="SamplingDuration"/> for that. Default: 20; at least 2.</summary>
    public int MinimumThroughput { get; init; } = 20;

    /// <summary>The period in which failures are counted. Default: 10 s.</summary>
    public TimeSpan SamplingDuration { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For how long the source schema is left alone. Default: 5 s.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(5);
}
