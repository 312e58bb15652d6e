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

    /// <summary>Notes events as the latest of their kind about their aggregates.</summary>
    /// <param name="events">The events, in order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ids of those that come after a later one, which was handled before or is among them.</returns>
    public async Task<HashSet<Guid>> AdvanceAsync(
        IReadOnlyList<EventContext> events,
        CancellationToken cancellationToken)
    {
        var latest = await AdvanceToLastAsync(events, cancellationToken);
        var outdated = new HashSet<Guid>();

        foreach (var context in events)
        {
            var key = (context.AggregateId, context.Name);

            if (context.Sequence > latest.GetValueOrDefault(key, long.MaxValue))
            {
                latest[key] = context.Sequence;
            }
            else
            {
                outdated.Add(context.EventId);
            }
        }

        return outdated;
    }

    /// <summary>Notes the last event of each kind and aggregate.</summary>
    /// <returns>
    /// What was known before; nothing where that is as late as the events are. Another transaction that notes something
    /// in this moment may be missed, but no harm comes of it: then the last event of the aggregate is the latest of all
    /// nevertheless, and it is handled last.
    /// </returns>
    private async Task<Dictionary<(Guid AggregateId, string Name), long>> AdvanceToLastAsync(
        IReadOnlyList<EventContext> events,
        CancellationToken cancellationToken)
    {
        var last = events
            .GroupBy(context => (context.AggregateId, context.Name))
            .Select(same => (same.Key.AggregateId, same.Key.Name, Sequence: same.Max(context => context.Sequence)))
            .ToList();

        // In the order of the key, for the same reason as above. The subquery sees the rows as they were before.
        await using var command = CreateCommand(
            """
            INSERT INTO inbox_sequences AS latest (aggregate_id, name, sequence)
            SELECT aggregate_id, name, sequence FROM unnest($1, $2, $3) AS told (aggregate_id, name, sequence)
            ORDER BY aggregate_id, name
            ON CONFLICT (aggregate_id, name) DO UPDATE SET sequence = EXCLUDED.sequence
            WHERE latest.sequence < EXCLUDED.sequence
            RETURNING aggregate_id, name, COALESCE((
                SELECT known.sequence FROM inbox_sequences AS known
                WHERE known.aggregate_id = latest.aggregate_id AND known.name = latest.name), 0)
            """);
        command.Parameters.AddWithValue(last.Select(one => one.AggregateId).ToArray());
        command.Parameters.AddWithValue(
            NpgsqlDbType.Array | NpgsqlDbType.Text, last.Select(one => one.Name).ToArray());
        command.Parameters.AddWithValue(last.Select(one => one.Sequence).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var known = new Dictionary<(Guid, string), long>();

        while (await reader.ReadAsync(cancellationToken))
        {
            known.Add((reader.GetGuid(0), reader.GetString(1)), reader.GetInt64(2));
        }

        return known;
    }

    private NpgsqlCommand CreateCommand(string sql)
        => new(
            sql,
            (NpgsqlConnection)db.Database.GetDbConnection(),
            (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
}
