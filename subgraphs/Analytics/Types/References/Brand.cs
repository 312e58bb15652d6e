namespace EShop.Analytics.Types.References;

/// <summary>A brand of another subgraph, of which this one knows the id only.</summary>
/// <param name="Id">The id of the brand.</param>
public sealed record Brand([property: ID<Brand>] Guid Id);
