namespace EShop.ServiceDefaults.Events;

/// <summary>
/// How far a subgraph is in reading this one's events, so that after a loss no more than needed is repeated.
/// </summary>
internal sealed class OutboxConsumer
{
    /// <summary>The name of the consumer group.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Every event up to this batch was handled.</summary>
    public long Batch { get; private set; }

    /// <summary>The events published to the group that it has not handled yet.</summary>
    public long Lag { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }
}
