namespace EShop.ServiceDefaults.Events;

/// <summary>
/// How many events of an aggregate were published. Its row lock puts the transactions about one in order.
/// </summary>
internal sealed class OutboxSequence
{
    public Guid AggregateId { get; private set; }

    public long Sequence { get; private set; }
}
