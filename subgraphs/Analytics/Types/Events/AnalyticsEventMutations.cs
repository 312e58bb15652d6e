using EShop.ServiceDefaults.Events;

namespace EShop.Analytics.Types.Events;

[MutationType]
public static partial class AnalyticsEventMutations
{
    /// <summary>Sets events going again; whoever handled one of them before leaves it out.</summary>
    /// <param name="parked">Parked events that the analytics subgraph is to try again.</param>
    /// <param name="fromPosition">The position from which the analytics subgraph's own events are published again.</param>
    [Authorize("operations")]
    public static Task<ReplayedMessages> ReplayAnalyticsMessagesAsync(
        EventOperations operations,
        CancellationToken cancellationToken,
        IReadOnlyList<Guid>? parked = null,
        long? fromPosition = null)
        => operations.ReplayAsync(parked, fromPosition, cancellationToken);
}
