namespace EShop.ServiceDefaults.Events;

/// <summary>An event that a subgraph failed to handle.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Event">The name of its contract.</param>
/// <param name="Producer">The subgraph that published it.</param>
/// <param name="AggregateId">What it is about.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="CorrelationId">The trace of the request that began it all.</param>
/// <param name="Attempts">How often handling it was tried.</param>
/// <param name="Error">What went wrong the last time.</param>
/// <param name="FailedAt">When that was.</param>
/// <param name="NextAttemptAt">When it is tried again; null: it is parked until an operator replays it.</param>
public sealed record FailedMessage(
    Guid EventId,
    string Event,
    string Producer,
    Guid AggregateId,
    DateTimeOffset OccurredAt,
    Guid CorrelationId,
    int Attempts,
    string Error,
    DateTimeOffset FailedAt,
    DateTimeOffset? NextAttemptAt);
