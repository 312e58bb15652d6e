using EShop.ServiceDefaults.Events;

namespace EShop.Orders.Types.Events;

[QueryType]
public static partial class OrdersEventQueries
{
    /// <summary>The events of the orders subgraph, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetOrdersEvents(EventOperations operations) => operations.Flow;
}
