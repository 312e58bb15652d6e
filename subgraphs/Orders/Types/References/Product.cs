namespace EShop.Orders.Types.References;

/// <summary>The catalogue's product, of which this subgraph knows the id and the sales only.</summary>
/// <param name="Id">The id of the product.</param>
public sealed record Product([property: ID<Product>] Guid Id);
