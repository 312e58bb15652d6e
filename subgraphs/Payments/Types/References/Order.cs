namespace EShop.Payments.Types.References;

/// <summary>An order, of which this subgraph knows the id and its payments only.</summary>
/// <param name="Id">The id of the order.</param>
public sealed record Order([property: ID<Order>] Guid Id);
