using EShop.ServiceDefaults.Events;

namespace EShop.Notifications.Types.Events;

[MutationType]
public static partial class NotificationsEventMutations
{
    /// <summary>Sets events going again; whoever handled one of them before leaves it out.</summary>
    /// <param name="parked">Parked events that the notifications subgraph is to try again.</param>
    /// <param name="fromPosition">The position from which the notifications subgraph's own events are published again.</param>
    [Authorize("operations")]
    public static Task<ReplayedMessages> ReplayNotificationsMessagesAsync(
        EventOperations operations,
        CancellationToken cancellationToken,
        IReadOnlyList<Guid>? parked = null,
        long? fromPosition = null)
        => operations.ReplayAsync(parked, fromPosition, cancellationToken);
}
