namespace EShop.Search.Types.References;

/// <summary>The catalogue's brand, of which this subgraph's schema has the id only.</summary>
/// <param name="Id">The id of the brand.</param>
public sealed record Brand([property: ID<Brand>] Guid Id);
