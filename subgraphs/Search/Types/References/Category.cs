namespace EShop.Search.Types.References;

/// <summary>The catalogue's category, of which this subgraph's schema has the id only.</summary>
/// <param name="Id">The id of the category.</param>
public sealed record Category([property: ID<Category>] Guid Id);
