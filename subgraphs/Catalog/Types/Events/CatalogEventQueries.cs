using EShop.ServiceDefaults.Events;

namespace EShop.Catalog.Types.Events;

[QueryType]
public static partial class CatalogEventQueries
{
    /// <summary>The events of the catalog, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetCatalogEvents(EventOperations operations) => operations.Flow;
}
