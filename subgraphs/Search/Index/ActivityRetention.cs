using EShop.Search.Data;
using EShop.Search.Domain;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Index;

/// <summary>Forgets the days that trends no longer look at.</summary>
public sealed class ActivityRetention(SearchContext db, TimeProvider clock) : IDueWork
{
    private const int BatchSize = 1000;

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-Engagement.TrendDays);
        return db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM product_activities WHERE (product_id, day) IN (
                SELECT product_id, day FROM product_activities WHERE day < {before} LIMIT {BatchSize})
            """,
            cancellationToken);
    }
}
