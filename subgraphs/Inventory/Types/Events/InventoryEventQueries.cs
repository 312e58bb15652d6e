using EShop.ServiceDefaults.Events;

namespace EShop.Inventory.Types.Events;

[QueryType]
public static partial class InventoryEventQueries
{
    /// <summary>The events of the inventory, as operators see them.</summary>
    [Authorize("operations")]
    public static EventFlow GetInventoryEvents(EventOperations operations) => operations.Flow;
}
