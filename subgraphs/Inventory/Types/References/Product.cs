namespace EShop.Inventory.Types.References;

/// <summary>The catalogue's product, of which this subgraph knows the id and the variants only.</summary>
/// <param name="Id">The id of the product.</param>
public sealed record Product([property: ID<Product>] Guid Id);
