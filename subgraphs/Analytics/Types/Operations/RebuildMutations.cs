using EShop.Analytics.Data;

namespace EShop.Analytics.Types.Operations;

[MutationType]
public static partial class RebuildMutations
{
    /// <summary>
    /// Makes all facts again of the recorded events, for example after a report learned to count something new. It runs
    /// in the background and once at a time; until it ends, reports are made of the old facts.
    /// </summary>
    [Authorize(Policy = AnalyticsScopes.Operate)]
    public static Task<Rebuild> RebuildAnalyticsAsync(Rebuilds rebuilds, CancellationToken cancellationToken)
        => rebuilds.RequestAsync(cancellationToken);
}
