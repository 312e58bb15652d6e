namespace EShop.ServiceDefaults.Events;

/// <summary>The envelope of an event that is being handled.</summary>
/// <param name="EventId">
/// The event's id, the same in every repeat; effects outside of the database use it as their key.
/// </param>
/// <param name="Name">The name of the event's contract.</param>
/// <param name="SchemaVersion">The version of the contract that the producer had.</param>
/// <param name="Producer">The subgraph that published it.</param>
/// <param name="AggregateId">The thing that the event is about.</param>
/// <param name="Sequence">Its place among the producer's events about that thing, from 1 and without gaps.</param>
/// <param name="OccurredAt">When it happened, by the producer's clock.</param>
/// <param name="CorrelationId">The same for all that followed from one request.</param>
/// <param name="CausationId">The event whose handling published this one; null: a request did.</param>
/// <param name="TraceParent">The W3C trace context in which it was published.</param>
public sealed record EventContext(
    Guid EventId,
    string Name,
    int SchemaVersion,
    string Producer,
    Guid AggregateId,
    long Sequence,
    DateTimeOffset OccurredAt,
    Guid CorrelationId,
    Guid? CausationId,
    string? TraceParent);
