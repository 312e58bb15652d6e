using EShop.ServiceDefaults.Events;

namespace EShop.Analytics.Types.Events;

[QueryType]
public static partial class AnalyticsEventQueries
{
    /// <summary>The events of the analytics subgraph, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetAnalyticsEvents(EventOperations operations) => operations.Flow;
}
