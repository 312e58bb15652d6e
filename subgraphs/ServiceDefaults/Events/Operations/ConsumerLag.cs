namespace EShop.ServiceDefaults.Events;

/// <summary>How far behind a subgraph is in handling the events of another one.</summary>
/// <param name="Subgraph">The subgraph that handles them.</param>
/// <param name="Unhandled">The published events that it has not handled yet.</param>
/// <param name="SeenAt">When that was measured.</param>
public sealed record ConsumerLag(string Subgraph, long Unhandled, DateTimeOffset SeenAt);
