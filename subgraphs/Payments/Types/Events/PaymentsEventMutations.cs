using EShop.ServiceDefaults.Events;

namespace EShop.Payments.Types.Events;

[MutationType]
public static partial class PaymentsEventMutations
{
    /// <summary>Sets events going again; whoever handled one of them before leaves it out.</summary>
    /// <param name="parked">Parked events that the payments subgraph is to try again.</param>
    /// <param name="fromPosition">The position from which the payments subgraph's own events are published again.</param>
    [Authorize("operations")]
    public static Task<ReplayedMessages> ReplayPaymentsMessagesAsync(
        EventOperations operations,
        CancellationToken cancellationToken,
        IReadOnlyList<Guid>? parked = null,
        long? fromPosition = null)
        => operations.ReplayAsync(parked, fromPosition, cancellationToken);
}
