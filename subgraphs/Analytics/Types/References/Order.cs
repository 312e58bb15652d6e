namespace EShop.Analytics.Types.References;

/// <summary>A order of another subgraph, of which this one knows the id only.</summary>
/// <param name="Id">The id of the order.</param>
public sealed record Order([property: ID<Order>] Guid Id);
