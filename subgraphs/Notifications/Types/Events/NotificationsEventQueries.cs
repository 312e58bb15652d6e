using EShop.ServiceDefaults.Events;

namespace EShop.Notifications.Types.Events;

[QueryType]
public static partial class NotificationsEventQueries
{
    /// <summary>The events of the notifications subgraph, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetNotificationsEvents(EventOperations operations) => operations.Flow;
}
