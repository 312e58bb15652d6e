namespace EShop.Delivery.Types.References;

/// <summary>An address of a user, of which this subgraph's schema has the id only.</summary>
/// <param name="Id">The id of the address.</param>
public sealed record Address([property: ID<Address>] Guid Id);
