namespace EShop.Analytics.Types.References;

/// <summary>A product of another subgraph, of which this one knows the id only.</summary>
/// <param name="Id">The id of the product.</param>
public sealed record Product([property: ID<Product>] Guid Id);
