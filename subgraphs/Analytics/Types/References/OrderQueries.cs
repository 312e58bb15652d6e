namespace EShop.Analytics.Types.References;

[QueryType]
public static partial class OrderQueries
{
    /// <summary>The order in reports. Whether it exists is for its owner to say.</summary>
    [Lookup]
    [Internal]
    public static Order? GetOrderById([ID<Order>] Guid id) => new(id);
}
