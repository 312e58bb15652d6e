namespace EShop.ServiceDefaults.Events;

/// <summary>What the relay remembers of Redis, to notice when Redis forgets; the only row has the id 1.</summary>
internal sealed class OutboxRelayState
{
    public int Id { get; private set; }

    /// <summary>The name of the stream's life in Redis; a Redis that does not know it has lost the stream.</summary>
    public Guid Epoch { get; private set; }

    /// <summary>The number of the last batch that was published.</summary>
    public long Batch { get; private set; }
}
