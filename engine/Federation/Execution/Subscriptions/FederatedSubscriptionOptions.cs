namespace Cacao.Federation.Execution;

/// <summary>How the events of source schemas are received.</summary>
public sealed record FederatedSubscriptionOptions
{
    /// <summary>How often in a row a stream that broke off is opened again. Default: 10.</summary>
    public int MaxReconnects { get; init; } = 10;

    /// <summary>How long the first new try waits, on average; each later one waits twice as long. Default: 500 ms.</summary>
    public TimeSpan ReconnectDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait. Default: 30 s.</summary>
    public TimeSpan MaxReconnectDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many events may wait for a client that reads slowly; then its subscription ends. Default: 256.</summary>
    public int MaxWaitingEvents { get; init; } = 256;

    /// <summary>The headers that have no influence on what a source schema sends: subscriptions that differ in nothing else share
    /// one stream. Default: the client's address.</summary>
    public IReadOnlySet<string> IrrelevantHeaders { get; init; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "X-Client-Address" };
}
