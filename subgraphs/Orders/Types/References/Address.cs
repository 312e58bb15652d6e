namespace EShop.Orders.Types.References;

/// <summary>An address that a user has stored, of which this subgraph knows the id only.</summary>
/// <param name="Id">The id of the address.</param>
public sealed record Address([property: ID<Address>] Guid Id);
