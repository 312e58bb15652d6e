using EShop.ServiceDefaults.Events;

namespace EShop.Users.Types.Events;

[MutationType]
public static partial class UsersEventMutations
{
    /// <summary>Sets events going again; whoever handled one of them before leaves it out.</summary>
    /// <param name="parked">Parked events that the users subgraph is to try again.</param>
    /// <param name="fromPosition">The position from which the users subgraph's own events are published again.</param>
    [Authorize("operations")]
    public static Task<ReplayedMessages> ReplayUsersMessagesAsync(
        EventOperations operations,
        CancellationToken cancellationToken,
        IReadOnlyList<Guid>? parked = null,
        long? fromPosition = null)
        => operations.ReplayAsync(parked, fromPosition, cancellationToken);
}
