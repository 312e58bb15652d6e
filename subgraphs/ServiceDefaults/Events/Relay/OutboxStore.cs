using Npgsql;
using NpgsqlTypes;

namespace EShop.ServiceDefaults.Events;

/// <summary>The relay's statements, on the session that holds its right to publish.</summary>
internal sealed class OutboxStore(NpgsqlConnection connection)
{
    /// <summary>The stream's life and the last batch.</summary>
    public async Task<(Guid Epoch, long Batch)> ReadStateAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT epoch, batch FROM outbox_relay WHERE id = 1", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetGuid(0), reader.GetInt64(1));
    }

    /// <summary>
    /// The next events to be published. Those of one aggregate are in order: a later one gets its position when an
    /// earlier one can be seen.
    /// </summary>
    public async Task<IReadOnlyList<OutboxRow>> ReadUnpublishedAsync(
        string producer,
        int limit,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT position, event_id, name, schema_version, aggregate_id, sequence, occurred_at, correlation_id,
                causation_id, trace_parent, payload
            FROM outbox_messages
            WHERE batch IS NULL
            ORDER BY position
            LIMIT $1
            """,
            connection);
        command.Parameters.AddWithValue(limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<OutboxRow>();

        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(Read(reader, producer));
        }

        return rows;
    }

    /// <summary>Notes that rows were published as a batch.</summary>
    public async Task MarkPublishedAsync(
        IReadOnlyList<OutboxRow> rows,
        long batch,
        CancellationToken cancellationToken)
    {
        await using var commands = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("UPDATE outbox_messages SET batch = $1 WHERE position = ANY($2)")
                {
                    Parameters =
                    {
                        new() { Value = batch },
                        new() { Value = rows.Select(row => row.Position).ToArray() },
                    },
                },
                new("UPDATE outbox_relay SET batch = $1 WHERE id = 1") { Parameters = { new() { Value = batch } } },
            },
        };
        await commands.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Begins another life of the stream: what some consumer may not have handled is to be published again.
    /// </summary>
    /// <returns>How many events that are.</returns>
    public async Task<int> BeginEpochAsync(Guid epoch, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH begun AS (UPDATE outbox_relay SET epoch = $1 WHERE id = 1)
            UPDATE outbox_messages SET batch = NULL
            WHERE batch > (SELECT COALESCE(MIN(batch), 0) FROM outbox_consumers)
            """,
            connection);
        command.Parameters.AddWithValue(epoch);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Notes how far the consumers are. For one that is new, events that the stream no longer holds are to be published
    /// again.
    /// </summary>
    /// <param name="consumers">The consumer groups of the stream.</param>
    /// <param name="firstBatch">The batch of the first event that the stream holds.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The names of all that are known, also of those that Redis does not know at the moment.</returns>
    public async Task<IReadOnlyList<string>> NoteConsumersAsync(
        IReadOnlyList<ConsumerProgress> consumers,
        long firstBatch,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH progress AS (
                SELECT * FROM unnest($1, $2, $3) AS progress (name, batch, lag)
            ), added AS (
                SELECT name FROM progress WHERE name NOT IN (SELECT name FROM outbox_consumers)
            ), replayed AS (
                UPDATE outbox_messages SET batch = NULL WHERE batch < $4 AND EXISTS (SELECT FROM added)
            ), noted AS (
                INSERT INTO outbox_consumers AS known (name, batch, lag, seen_at)
                SELECT name, batch, lag, $5 FROM progress
                ON CONFLICT (name) DO UPDATE
                SET batch = GREATEST(known.batch, EXCLUDED.batch), lag = EXCLUDED.lag, seen_at = EXCLUDED.seen_at
            )
            SELECT name FROM outbox_consumers
            """,
            connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Text, Column(consumer => consumer.Name));
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Bigint, Column(consumer => consumer.Batch));
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Bigint, Column(consumer => consumer.Lag));
        command.Parameters.AddWithValue(firstBatch);
        command.Parameters.AddWithValue(now);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();

        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;

        T[] Column<T>(Func<ConsumerProgress, T> select) => [.. consumers.Select(select)];
    }

    private static OutboxRow Read(NpgsqlDataReader reader, string producer)
        => new(
            reader.GetInt64(0),
            new EventContext(
                reader.GetGuid(1),
                reader.GetString(2),
                reader.GetInt32(3),
                producer,
                reader.GetGuid(4),
                reader.GetInt64(5),
                reader.GetFieldValue<DateTimeOffset>(6),
                reader.GetGuid(7),
                reader.IsDBNull(8) ? null : reader.GetGuid(8),
                reader.IsDBNull(9) ? null : reader.GetString(9)),
            reader.GetString(10));
}
