using EShop.ServiceDefaults.Events;

namespace EShop.Inventory.Types.Events;

[MutationType]
public static partial class InventoryEventMutations
{
    /// <summary>Sets events going again; whoever handled one of them before leaves it out.</summary>
    /// <param name="parked">Parked events that the inventory is to try again.</param>
    /// <param name="fromPosition">The position from which the inventory's own events are published again.</param>
    [Authorize("operations")]
    public static Task<ReplayedMessages> ReplayInventoryMessagesAsync(
        EventOperations operations,
        CancellationToken cancellationToken,
        IReadOnlyList<Guid>? parked = null,
        long? fromPosition = null)
        => operations.ReplayAsync(parked, fromPosition, cancellationToken);
}
