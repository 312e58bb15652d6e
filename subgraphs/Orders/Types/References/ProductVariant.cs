namespace EShop.Orders.Types.References;

/// <summary>The catalogue's product variant, of which this subgraph knows the id only.</summary>
/// <param name="Id">The id of the variant.</param>
public sealed record ProductVariant([property: ID<ProductVariant>] Guid Id);
