using EShop.ServiceDefaults.Events;

namespace EShop.Payments.Types.Events;

[QueryType]
public static partial class PaymentsEventQueries
{
    /// <summary>The events of the payments subgraph, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetPaymentsEvents(EventOperations operations) => operations.Flow;
}
