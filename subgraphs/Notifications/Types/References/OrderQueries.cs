namespace EShop.Notifications.Types.References;

[QueryType]
public static partial class OrderQueries
{
    /// <summary>What this subgraph adds to an order. Whether the order exists is for the orders subgraph to say.</summary>
    [Lookup]
    [Internal]
    public static Order? GetOrderById([ID<Order>] Guid id) => new(id);
}
