using System.Text;
using EShop.ServiceDefaults.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace EShop.ServiceDefaults.Events;

/// <summary>Keeps events whose handling failed in the database of the subgraph that could not handle them.</summary>
internal sealed class ParkingLot(NpgsqlDataSource dataSource, TimeProvider clock, IOptions<EventOptions> options)
{
    private const int MaxErrorLength = 1000;

    private readonly IList<TimeSpan> _delays = options.Value.RetryDelays;

    /// <summary>Puts an event aside after its first try.</summary>
    /// <returns>When it is tried again, or null when an operator has to decide.</returns>
    public async Task<DateTimeOffset?> PutAsync(
        ReceivedEvent received,
        Exception exception,
        bool retry,
        CancellationToken cancellationToken)
    {
        var next = retry ? NextAttempt(1) : null;
        // A replayed copy of one that is already here changes nothing.
        await using var command = dataSource.CreateCommand(
            """
            INSERT INTO parked_messages (event_id, producer, name, schema_version, aggregate_id, sequence, occurred_at,
                correlation_id, causation_id, trace_parent, payload, attempts, error, failed_at, next_attempt_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14)
            ON CONFLICT DO NOTHING
            """);
        var context = received.Context;
        var parameters = command.Parameters;
        parameters.AddWithValue(context.EventId);
        parameters.AddWithValue(context.Producer);
        parameters.AddWithValue(context.Name);
        parameters.AddWithValue(context.SchemaVersion);
        parameters.AddWithValue(context.AggregateId);
        parameters.AddWithValue(context.Sequence);
        parameters.AddWithValue(context.OccurredAt.ToUniversalTime());
        parameters.AddWithValue(context.CorrelationId);
        parameters.AddWithValue(NpgsqlDbType.Uuid, (object?)context.CausationId ?? DBNull.Value);
        parameters.AddWithValue(NpgsqlDbType.Text, (object?)context.TraceParent ?? DBNull.Value);
        parameters.AddWithValue(Encoding.UTF8.GetString(received.Payload));
        parameters.AddWithValue(Describe(exception));
        parameters.AddWithValue(clock.GetUtcNow());
        parameters.AddWithValue(NpgsqlDbType.TimestampTz, (object?)next ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return next;
    }

    /// <summary>Puts an event aside once more.</summary>
    /// <returns>When it is tried again, or null when an operator has to decide.</returns>
    public async Task<DateTimeOffset?> PutBackAsync(
        ParkedEvent parked,
        Exception exception,
        CancellationToken cancellationToken)
    {
        var attempts = parked.Attempts + 1;
        var next = exception is System.Text.Json.JsonException ? null : NextAttempt(attempts);
        await using var command = dataSource.CreateCommand(
            """
            UPDATE parked_messages SET attempts = $2, error = $3, failed_at = $4, next_attempt_at = $5
            WHERE event_id = $1
            """);
        command.Parameters.AddWithValue(parked.Event.Context.EventId);
        command.Parameters.AddWithValue(attempts);
        command.Parameters.AddWithValue(Describe(exception));
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(NpgsqlDbType.TimestampTz, (object?)next ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return next;
    }

    /// <summary>
    /// Takes an event whose next try is due. Another process gets it, too, only when this one has not come back with an
    /// answer for <paramref name="patience"/>; the inbox decides between the two.
    /// </summary>
    public async Task<ParkedEvent?> TakeDueAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            """
            UPDATE parked_messages SET next_attempt_at = $2
            WHERE event_id = (
                SELECT event_id FROM parked_messages WHERE next_attempt_at <= $1
                ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING event_id, producer, name, schema_version, aggregate_id, sequence, occurred_at, correlation_id,
                causation_id, trace_parent, payload, attempts
            """);
        var now = clock.GetUtcNow();
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(now + patience);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    private static ParkedEvent Read(NpgsqlDataReader reader)
    {
        var context = new EventContext(
            reader.GetGuid(0),
            reader.GetString(2),
            reader.GetInt32(3),
            reader.GetString(1),
            reader.GetGuid(4),
            reader.GetInt64(5),
            reader.GetFieldValue<DateTimeOffset>(6),
            reader.GetGuid(7),
            reader.IsDBNull(8) ? null : reader.GetGuid(8),
            reader.IsDBNull(9) ? null : reader.GetString(9));
        return new ParkedEvent(
            new ReceivedEvent(context, Encoding.UTF8.GetBytes(reader.GetString(10))),
            reader.GetInt32(11));
    }

    private static string Describe(Exception exception)
    {
        var text = LogRedaction.Redact($"{exception.GetType().Name}: {exception.Message}");
        return text.Length <= MaxErrorLength ? text : text[..MaxErrorLength];
    }

    private DateTimeOffset? NextAttempt(int attempts)
        => attempts <= _delays.Count ? clock.GetUtcNow() + _delays[attempts - 1] : null;
}
