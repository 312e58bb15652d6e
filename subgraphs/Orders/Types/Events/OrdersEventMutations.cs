using EShop.ServiceDefaults.Events;

namespace EShop.Orders.Types.Events;

[MutationType]
public static partial class OrdersEventMutations
{
    /// <summary>Sets events going again; whoever handled one of them before leaves it out.</summary>
    /// <param name="parked">Parked events that the orders subgraph is to try again.</param>
    /// <param name="fromPosition">The position from which the orders subgraph's own events are published again.</param>
    [Authorize("operations")]
    public static Task<ReplayedMessages> ReplayOrdersMessagesAsync(
        EventOperations operations,
        CancellationToken cancellationToken,
        IReadOnlyList<Guid>? parked = null,
        long? fromPosition = null)
        => operations.ReplayAsync(parked, fromPosition, cancellationToken);
}
