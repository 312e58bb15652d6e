using EShop.Search.Data;
using EShop.Search.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Search.Index;

/// <summary>
/// Makes the index anew beside the live one. From the moment the new generation is there, events are written into
/// both; what was told before is filled in piece by piece, and an older piece never replaces a newer row. At the end
/// they change places in one statement. Each step is a transaction that notes how far it is, so a crash costs one
/// step.
/// </summary>
public sealed partial class IndexRebuild(
    SearchContext db,
    IndexGate gate,
    ProductIndex index,
    IOptions<SearchOptions> options,
    TimeProvider clock,
    ILogger<IndexRebuild> logger)
{
    /// <summary>Begins a rebuild, unless one is under way.</summary>
    /// <returns>The generation that is being filled.</returns>
    public Task<IndexGeneration> BeginAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                await gate.EnterAsync(token);

                if (await gate.FindBuildingAsync(token) is { } running)
                {
                    return running;
                }

                var generation = IndexGeneration.Begin(clock.GetUtcNow());
                db.IndexGenerations.Add(generation);
                await db.SaveChangesAsync(token);
                LogBegun(generation.Id);
                return generation;
            },
            cancellationToken);

    /// <summary>
    /// Fills in the next products, or puts the new index into the place of the old one when all are in it.
    /// </summary>
    /// <returns>False when there is nothing to do, or another process is doing it.</returns>
    public Task<bool> StepAsync(int batchSize, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                if (await TakeAsync(token) is not { } generation)
                {
                    return false;
                }

                var batch = await NextAsync(generation, batchSize, token);

                if (batch.Count == 0)
                {
                    await FinishAsync(generation, batchSize, token);
                    return true;
                }

                // Whoever changes products writes the same entries.
                await gate.EnterAsync(token);
                await index.FillAsync(generation.Id, batch, token);
                generation.Advance(batch[^1], batch.Count);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    /// <summary>Takes away what is left of a generation that nobody asks any more.</summary>
    /// <returns>How many rows were deleted.</returns>
    public async Task<int> CleanUpAsync(int batchSize, CancellationToken cancellationToken)
    {
        var deleted = await db.Database
            .SqlQuery<int>(
                $"""
                WITH old AS (
                    SELECT id FROM index_generations
                    WHERE state = 'Retired' AND changed_at <= {clock.GetUtcNow() - options.Value.Grace}
                    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
                ), entries AS (
                    DELETE FROM index_entries WHERE (generation, product_id) IN (
                        SELECT generation, product_id FROM index_entries
                        WHERE generation = (SELECT id FROM old) LIMIT {batchSize})
                    RETURNING 1
                ), words AS (
                    DELETE FROM index_words WHERE (generation, word) IN (
                        SELECT generation, word FROM index_words
                        WHERE generation = (SELECT id FROM old) LIMIT {batchSize})
                    RETURNING 1
                ), generations AS (
                    DELETE FROM index_generations WHERE id = (SELECT id FROM old)
                        AND NOT EXISTS (SELECT 1 FROM entries) AND NOT EXISTS (SELECT 1 FROM words)
                    RETURNING 1
                )
                SELECT count(*)::integer AS "Value" FROM (
                    SELECT FROM entries UNION ALL SELECT FROM words UNION ALL SELECT FROM generations) AS deleted
                """)
            .ToListAsync(cancellationToken);
        return deleted[0];
    }

    // One process fills it at a time; the others have other things to do. Its id stays free to be referred to.
    private async Task<IndexGeneration?> TakeAsync(CancellationToken cancellationToken)
    {
        var generations = await db.IndexGenerations
            .FromSql($"SELECT * FROM index_generations WHERE state = 'Building' FOR NO KEY UPDATE SKIP LOCKED")
            .ToListAsync(cancellationToken);
        return generations.SingleOrDefault();
    }

    private Task<List<Guid>> NextAsync(IndexGeneration generation, int batchSize, CancellationToken cancellationToken)
        => db.Database
            .SqlQuery<Guid>(
                $"""
                SELECT product_id AS "Value" FROM indexed_products
                WHERE product_id > coalesce({generation.FilledTo}::uuid, '00000000-0000-0000-0000-000000000000')
                ORDER BY product_id LIMIT {batchSize}
                """)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Inside the gate nothing changes: what is missing now is what was added behind the place that was reached.
    /// </summary>
    private async Task FinishAsync(IndexGeneration generation, int batchSize, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);
        var missing = await MissingAsync(generation.Id, batchSize, cancellationToken);

        if (missing.Count > 0)
        {
            await index.FillAsync(generation.Id, missing, cancellationToken);
            return;
        }

        var live = await db.IndexGenerations.SingleAsync(
            other => other.State == IndexGenerationState.Live,
            cancellationToken);
        var now = clock.GetUtcNow();

        // The old one goes first: there is one live generation at any time, as a unique index sees to.
        live.Retire(now);
        await db.SaveChangesAsync(cancellationToken);
        generation.GoLive(now);
        await db.SaveChangesAsync(cancellationToken);
        LogSwitched(generation.Id, live.Id);
    }

    private Task<List<Guid>> MissingAsync(int generation, int batchSize, CancellationToken cancellationToken)
        => db.Database
            .SqlQuery<Guid>(
                $"""
                SELECT product.product_id AS "Value" FROM indexed_products AS product
                LEFT JOIN index_entries AS entry
                    ON entry.generation = {generation} AND entry.product_id = product.product_id
                WHERE entry.revision IS DISTINCT FROM product.revision
                ORDER BY product.product_id LIMIT {batchSize}
                """)
            .ToListAsync(cancellationToken);

    [LoggerMessage(
        EventId = 9001,
        Level = LogLevel.Information,
        Message = "Generation {Generation} of the index is begun")]
    private partial void LogBegun(int generation);

    [LoggerMessage(
        EventId = 9002,
        Level = LogLevel.Information,
        Message = "Generation {Generation} of the index took the place of generation {Previous}")]
    private partial void LogSwitched(int generation, int previous);
}
