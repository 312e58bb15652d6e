namespace EShop.Analytics.Data;

/// <summary>All facts are made again of the recorded events.</summary>
[GraphQLName("AnalyticsRebuild")]
public sealed class Rebuild
{
    /// <summary>The rebuild.</summary>
    [GraphQLIgnore]
    public required Guid Id { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it was done; null: not yet.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>How many events were read.</summary>
    public long Events { get; private set; }

    internal void Complete(long events, DateTimeOffset now)
    {
        Events = events;
        CompletedAt = now;
    }
}
