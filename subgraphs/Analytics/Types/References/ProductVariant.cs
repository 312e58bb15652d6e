namespace EShop.Analytics.Types.References;

/// <summary>A product variant of another subgraph, of which this one knows the id only.</summary>
/// <param name="Id">The id of the product variant.</param>
public sealed record ProductVariant([property: ID<ProductVariant>] Guid Id);
