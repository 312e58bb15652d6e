using Microsoft.Extensions.Hosting;
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
    ILogger<EventRetention> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new WakeSignal(clock, s_interval);
        var outage = new OutagePause(clock, logger);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await wake.WaitAsync(stoppingToken);
                await DeleteAsync(stoppingToken);
                outage.Over();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException exception)
            {
                await outage.WaitAsync("Deleting old events", exception, stoppingToken);
            }
        }
    }

    /// <summary>Deletes what is due by now.</summary>
    internal async Task DeleteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await DeleteAllAsync(DeletePublishedSql, now - options.Value.Retention, cancellationToken);
        await DeleteAllAsync(DeleteHandledSql, now - options.Value.InboxRetention, cancellationToken);
        await DeleteAllAsync(DeleteConsumersSql, now - options.Value.Retention, cancellationToken);
    }

    // In pieces, so that no statement holds locks for long.
    private async Task DeleteAllAsync(string sql, DateTimeOffset before, CancellationToken cancellationToken)
    {
        int deleted;

        do
        {
            await using var command = dataSource.CreateCommand(sql);
            command.Parameters.AddWithValue(before);
            deleted = await command.ExecuteNonQueryAsync(cancellationToken);
        }
        while (deleted > 0);
    }
}
