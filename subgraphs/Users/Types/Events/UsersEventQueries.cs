using EShop.ServiceDefaults.Events;

namespace EShop.Users.Types.Events;

[QueryType]
public static partial class UsersEventQueries
{
    /// <summary>The events of the users subgraph, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetUsersEvents(EventOperations operations) => operations.Flow;
}
