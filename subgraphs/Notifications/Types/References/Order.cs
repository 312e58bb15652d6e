namespace EShop.Notifications.Types.References;

/// <summary>An order, of which this subgraph's schema has the id only.</summary>
/// <param name="Id">The id of the order.</param>
public sealed record Order([property: ID<Order>] Guid Id);
