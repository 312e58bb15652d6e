using EShop.ServiceDefaults.Events;

namespace EShop.Search.Types.Events;

[QueryType]
public static partial class SearchEventQueries
{
    /// <summary>The events of the search subgraph, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetSearchEvents(EventOperations operations) => operations.Flow;
}
