namespace EShop.Search.Types.References;

/// <summary>The catalogue's product, of which this subgraph's schema has the id only.</summary>
/// <param name="Id">The id of the product.</param>
public sealed record Product([property: ID<Product>] Guid Id);
