namespace EShop.ServiceDefaults.Events;

/// <summary>The events of a subgraph, as operators see them.</summary>
/// <param name="Subgraph">The subgraph.</param>
public sealed record EventFlow(string Subgraph);
