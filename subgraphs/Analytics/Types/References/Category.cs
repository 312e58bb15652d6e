namespace EShop.Analytics.Types.References;

/// <summary>A category of another subgraph, of which this one knows the id only.</summary>
/// <param name="Id">The id of the category.</param>
public sealed record Category([property: ID<Category>] Guid Id);
