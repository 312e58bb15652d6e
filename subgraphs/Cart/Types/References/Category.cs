namespace EShop.Cart.Types.References;

/// <summary>The catalogue's category, of which this subgraph knows the id only.</summary>
/// <param name="Id">The id of the category.</param>
public sealed record Category([property: ID<Category>] Guid Id);
