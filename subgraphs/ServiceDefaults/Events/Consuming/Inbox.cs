using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace EShop.ServiceDefaults.Events;

/// <summary>Notes in the transaction of a context which events it handles, so that none is handled twice.</summary>
internal sealed class Inbox(DbContext db)
{
    /// <summary>
    /// Notes events as handled. Waits for another transaction that is handling one of them.
    /// </summary>
    /// <returns>The ids of those that had not been handled before.</returns>
    public async Task<HashSet<Guid>> AcceptAsync(
        IReadOnlyList<ReceivedEvent> events,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        // In the order of their ids: two transactions that share events must not wait for each other.
        await using var command = CreateCommand(
            """
            WITH accepted AS (
                INSERT INTO inbox_messages (event_id, handled_at)
                SELECT id, $2 FROM unnest($1) AS id ORDER BY id
                ON CONFLICT DO NOTHING
                RETURNING event_id
            ), unparked AS (
                DELETE FROM parked_messages WHERE event_id = ANY($1)
            )
            SELECT event_id FROM accepted
            """);
        command.Parameters.AddWithValue(events.Select(message => message.Context.EventId).ToArray());
        command.Parameters.AddWithValue(now);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var accepted = new HashSet<Guid>();

        while (await reader.ReadAsync(cancellationToken))
        {
            accepted.Add(reader.GetGuid(0));
        }

        return accepted;
    }

    /// <summary>Notes an event as the latest of its kind about its aggregate.</summary>
    /// <returns>False when a later one had been handled before.</returns>
    public async Task<bool> AdvanceAsync(EventContext context, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(
            """
            INSERT INTO inbox_sequences AS latest (aggregate_id, name, sequence) VALUES ($1, $2, $3)
            ON CONFLICT (aggregate_id, name) DO UPDATE SET sequence = EXCLUDED.sequence
            WHERE latest.sequence < EXCLUDED.sequence
            """);
        command.Parameters.AddWithValue(context.AggregateId);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, context.Name);
        command.Parameters.AddWithValue(context.Sequence);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private NpgsqlCommand CreateCommand(string sql)
        => new(
            sql,
            (NpgsqlConnection)db.Database.GetDbConnection(),
            (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
}
