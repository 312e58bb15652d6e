using EShop.ServiceDefaults.Events;

namespace EShop.Delivery.Types.Events;

[QueryType]
public static partial class DeliveryEventQueries
{
    /// <summary>The events of the delivery subgraph, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetDeliveryEvents(EventOperations operations) => operations.Flow;
}
