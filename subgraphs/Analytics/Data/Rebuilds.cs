using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace EShop.Analytics.Data;

/// <summary>
/// Makes all facts again of the recorded events, in one transaction: until it ends, reports are made of the old facts.
/// What is recorded in the meantime is in both, and a fact that is there stays, so that nothing is missing or doubled.
/// </summary>
public sealed class Rebuilds(AnalyticsContext db, FactTables facts, TimeProvider clock) : IDueWork
{
    private const int BatchSize = 1_000;

    /// <summary>Asks for a rebuild, or returns the one that waits or runs.</summary>
    public async Task<Rebuild> RequestAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO rebuilds (id, requested_at, events) VALUES ({Guid.CreateVersion7()}, {clock.GetUtcNow()}, 0)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        return await db.Rebuilds
            .AsNoTracking()
            .OrderByDescending(rebuild => rebuild.RequestedAt)
            .FirstAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task<int> RunAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var rebuild = await db.Rebuilds
                    .FromSql($"SELECT * FROM rebuilds WHERE completed_at IS NULL FOR UPDATE SKIP LOCKED")
                    .SingleOrDefaultAsync(token);

                if (rebuild is null)
                {
                    return 0;
                }

                await facts.ClearAsync(token);
                rebuild.Complete(await ReadAllAsync(token), clock.GetUtcNow());
                await db.SaveChangesAsync(token);
                return 1;
            },
            cancellationToken);

    private async Task<long> ReadAllAsync(CancellationToken cancellationToken)
    {
        var (position, count) = (0L, 0L);

        while (true)
        {
            var events = await db.RecordedEvents
                .AsNoTracking()
                .Where(row => row.Position > position)
                .OrderBy(row => row.Position)
                .Take(BatchSize)
                .ToListAsync(cancellationToken);

            if (events.Count == 0)
            {
                return count;
            }

            await facts.AddAsync(events.SelectMany(EventLog.FactsOf), cancellationToken);
            position = events[^1].Position;
            count += events.Count;
        }
    }
}
