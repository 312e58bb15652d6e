namespace EShop.ServiceDefaults.Events;

/// <summary>An event on its way out, or kept for replay after it went.</summary>
internal sealed class OutboxMessage
{
    /// <summary>
    /// Its place in the outbox, given by the database; later events of an aggregate have higher ones.
    /// </summary>
    public long Position { get; private set; }

    public required Guid EventId { get; init; }

    /// <summary>The name of the contract.</summary>
    public required string Name { get; init; }

    public required int SchemaVersion { get; init; }

    public required Guid AggregateId { get; init; }

    /// <summary>Its place among the events of the aggregate, from 1, given by the database.</summary>
    public long Sequence { get; private set; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required Guid CorrelationId { get; init; }

    public Guid? CausationId { get; init; }

    public string? TraceParent { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>The number of the batch with which it was published last; null: it has to be published.</summary>
    public long? Batch { get; private set; }
}
