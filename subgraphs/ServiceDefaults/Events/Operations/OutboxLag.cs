namespace EShop.ServiceDefaults.Events;

/// <summary>How far behind the publication of a subgraph's events and their consumers are.</summary>
/// <param name="Unpublished">The events that are committed and not on the stream yet.</param>
/// <param name="OldestUnpublishedAt">When the oldest of them happened; null: there are none.</param>
/// <param name="LastPosition">The position of the last event, from which one could replay.</param>
/// <param name="Consumers">The subgraphs that read the events.</param>
public sealed record OutboxLag(
    long Unpublished,
    DateTimeOffset? OldestUnpublishedAt,
    long LastPosition,
    IReadOnlyList<ConsumerLag> Consumers);
