namespace EShop.Cart.Types.References;

/// <summary>The catalogue's product variant, of which this subgraph's schema has the id only.</summary>
/// <param name="Id">The id of the variant.</param>
public sealed record ProductVariant([property: ID<ProductVariant>] Guid Id);
