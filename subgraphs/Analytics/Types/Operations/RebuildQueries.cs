using EShop.Analytics.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Analytics.Types.Operations;

[QueryType]
public static partial class RebuildQueries
{
    /// <summary>The rebuild that was asked for last; null: none ever was.</summary>
    [Authorize(Policy = AnalyticsScopes.Operate)]
    public static Task<Rebuild?> GetLastAnalyticsRebuildAsync(AnalyticsContext db, CancellationToken cancellationToken)
        => db.Rebuilds
            .AsNoTracking()
            .OrderByDescending(rebuild => rebuild.RequestedAt)
            .FirstOrDefaultAsync(cancellationToken);
}
