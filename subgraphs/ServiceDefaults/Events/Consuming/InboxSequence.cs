namespace EShop.ServiceDefaults.Events;

/// <summary>The last event of a kind about an aggregate, for handlers that want no older one after it.</summary>
internal sealed class InboxSequence
{
    /// <summary>The name of the contract.</summary>
    public string Name { get; private set; } = "";

    public Guid AggregateId { get; private set; }

    public long Sequence { get; private set; }
}
