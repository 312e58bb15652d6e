using EShop.ServiceDefaults.Data;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// Deletes published events, notes of handled ones and consumers that are gone, all after their time.
/// </summary>
internal sealed class EventRetention(
    NpgsqlDataSource dataSource,
    TimeProvider clock,
    IOptions<EventOptions> options,
    ILogger<EventRetention> logger) : PeriodicCleanup(clock, logger)
{
    // The oldest are at the low positions, and none is deleted before it was published.
    private const string DeletePublishedSql =
        """
        WITH oldest AS (
            SELECT position, batch, occurred_at FROM outbox_messages ORDER BY position LIMIT 5000
        )
        DELETE FROM outbox_messages
        USING oldest
        WHERE outbox_messages.position = oldest.position AND oldest.batch IS NOT NULL AND oldest.occurred_at < $1
        """;

    private const string DeleteHandledSql =
        """
        DELETE FROM inbox_messages WHERE event_id IN (
            SELECT event_id FROM inbox_messages WHERE handled_at < $1 ORDER BY handled_at LIMIT 5000)
        """;

    private const string DeleteConsumersSql = "DELETE FROM outbox_consumers WHERE seen_at < $1";

    protected override string Activity => "Deleting old events";

    protected override async Task DeleteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await DeleteAsync(DeletePublishedSql, now - options.Value.Retention);
        await DeleteAsync(DeleteHandledSql, now - options.Value.InboxRetention);
        await DeleteAsync(DeleteConsumersSql, now - options.Value.Retention);

        Task DeleteAsync(string sql, DateTimeOffset before)
            => DeleteInPiecesAsync(dataSource, sql, before, cancellationToken);
    }
}
