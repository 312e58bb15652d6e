using EShop.ServiceDefaults.Events;

namespace EShop.Cart.Types.Events;

[QueryType]
public static partial class CartEventQueries
{
    /// <summary>The events of the cart subgraph, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetCartEvents(EventOperations operations) => operations.Flow;
}
