using Npgsql;
using NpgsqlTypes;

namespace EShop.ServiceDefaults.Events;

/// <summary>What operators may know and do about the events of a subgraph.</summary>
public sealed class EventOperations
{
    /// <summary>The most events in one answer.</summary>
    public const int MaxMessages = 100;

    private readonly NpgsqlDataSource _dataSource;
    private readonly OutboxWake _wake;
    private readonly TimeProvider _clock;

    internal EventOperations(NpgsqlDataSource dataSource, EventIdentity identity, OutboxWake wake, TimeProvider clock)
    {
        _dataSource = dataSource;
        _wake = wake;
        _clock = clock;
        Flow = new EventFlow(identity.Subgraph);
    }

    /// <summary>The subgraph's events.</summary>
    public EventFlow Flow { get; }

    /// <summary>How far behind publication and consumers are.</summary>
    public async Task<OutboxLag> ReadLagAsync(CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand(
            """
            SELECT
                (SELECT count(*) FROM outbox_messages WHERE batch IS NULL),
                (SELECT min(occurred_at) FROM outbox_messages WHERE batch IS NULL),
                (SELECT COALESCE(max(position), 0) FROM outbox_messages)
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new OutboxLag(
            reader.GetInt64(0),
            reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1),
            reader.GetInt64(2),
            await ReadConsumersAsync(cancellationToken));
    }

    /// <summary>Events that could not be handled, those first that failed last.</summary>
    /// <param name="parkedOnly">Whether to leave out those that are tried again without an operator.</param>
    /// <param name="first">How many, at most <see cref="MaxMessages"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<FailedMessage>> ReadFailedAsync(
        bool parkedOnly,
        int first,
        CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand(
            """
            SELECT event_id, name, producer, aggregate_id, occurred_at, correlation_id, attempts, error, failed_at,
                next_attempt_at
            FROM parked_messages
            WHERE NOT $1 OR next_attempt_at IS NULL
            ORDER BY failed_at DESC, event_id
            LIMIT $2
            """);
        command.Parameters.AddWithValue(parkedOnly);
        command.Parameters.AddWithValue(Math.Clamp(first, 0, MaxMessages));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var messages = new List<FailedMessage>();

        while (await reader.ReadAsync(cancellationToken))
        {
            messages.Add(new FailedMessage(
                reader.GetGuid(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetGuid(3),
                reader.GetFieldValue<DateTimeOffset>(4),
                reader.GetGuid(5),
                reader.GetInt32(6),
                reader.GetString(7),
                reader.GetFieldValue<DateTimeOffset>(8),
                reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9)));
        }

        return messages;
    }

    /// <summary>
    /// Sets events going again: parked ones are tried now, events of the outbox are published again. Who handled one of
    /// these before leaves it out.
    /// </summary>
    /// <param name="parked">The parked events; null: none.</param>
    /// <param name="fromPosition">The first position of the outbox; null: none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<ReplayedMessages> ReplayAsync(
        IReadOnlyList<Guid>? parked,
        long? fromPosition,
        CancellationToken cancellationToken)
    {
        var retried = await RetryAsync(parked ?? [], cancellationToken);
        var published = fromPosition is { } position ? await PublishAgainAsync(position, cancellationToken) : 0;
        return new ReplayedMessages(retried, published);
    }

    private async Task<List<ConsumerLag>> ReadConsumersAsync(CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand(
            "SELECT name, lag, seen_at FROM outbox_consumers ORDER BY name");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var consumers = new List<ConsumerLag>();

        while (await reader.ReadAsync(cancellationToken))
        {
            consumers.Add(new ConsumerLag(
                reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2)));
        }

        return consumers;
    }

    // The tries begin anew, so that what fails again is not parked after the first of them.
    private async Task<int> RetryAsync(IReadOnlyList<Guid> parked, CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand(
            "UPDATE parked_messages SET attempts = 0, next_attempt_at = $2 WHERE event_id = ANY($1)");
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Uuid, parked.ToArray());
        command.Parameters.AddWithValue(_clock.GetUtcNow());
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<int> PublishAgainAsync(long fromPosition, CancellationToken cancellationToken)
    {
        await using var command = _dataSource.CreateCommand(
            "UPDATE outbox_messages SET batch = NULL WHERE position >= $1 AND batch IS NOT NULL");
        command.Parameters.AddWithValue(fromPosition);
        var count = await command.ExecuteNonQueryAsync(cancellationToken);
        _wake.Committed();
        return count;
    }
}
