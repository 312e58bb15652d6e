using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EShop.ServiceDefaults.Idempotency;

/// <summary>
/// Runs a call once however often it is made: the answer is stored in the transaction of the call's effect, and given
/// to repeats for <see cref="Lifetime"/>. Calls at the same time wait for the first.
/// </summary>
public sealed class IdempotentCalls
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly DbContext _db;
    private readonly TimeProvider _clock;

    /// <summary>Calls whose effects are in the database of a context.</summary>
    public IdempotentCalls(DbContext db, TimeProvider clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>
    /// Runs a call, or returns what it returned the first time. The call runs in a transaction of the context, which
    /// ends with it; it may run again after a lost race. When it throws, nothing is stored and a repeat is a first
    /// call.
    /// </summary>
    /// <param name="key">Which call it is.</param>
    /// <param name="request">All that the effect depends on; it is compared as JSON.</param>
    /// <param name="run">
    /// Does it. Its answer is stored as JSON, so it is an id or a small record, not an entity.
    /// </param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="IdempotencyKeyReusedException">The key was used with another request.</exception>
    public Task<T> RunAsync<T>(
        IdempotencyKey key,
        object request,
        Func<CancellationToken, Task<T>> run,
        CancellationToken cancellationToken)
    {
        var row = new Row(
            key.OwnerId,
            key.Operation,
            SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)),
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, request.GetType())));
        return _db.InTransactionAsync(
            async token =>
            {
                if (await TryBeginAsync(row, token))
                {
                    var answer = await run(token);
                    await StoreAsync(row, JsonSerializer.Serialize(answer), token);
                    return answer;
                }

                return JsonSerializer.Deserialize<T>(await ReadAsync(row, token))!;
            },
            cancellationToken);
    }

    /// <summary>
    /// The row is there for one transaction only; others wait here until that one ends. An answer that has expired
    /// makes room, so that nobody depends on when it is deleted.
    /// </summary>
    private async Task<bool> TryBeginAsync(Row row, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(
            """
            INSERT INTO idempotent_answers AS earlier (owner_id, operation, key, request, created_at)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (owner_id, operation, key) DO UPDATE
            SET request = EXCLUDED.request, answer = NULL, created_at = EXCLUDED.created_at
            WHERE earlier.created_at <= $6
            """,
            row);
        var now = _clock.GetUtcNow();
        command.Parameters.AddWithValue(row.Request);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(now - Lifetime);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private async Task StoreAsync(Row row, string answer, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(
            "UPDATE idempotent_answers SET answer = $4 WHERE owner_id = $1 AND operation = $2 AND key = $3",
            row);
        command.Parameters.AddWithValue(answer);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<string> ReadAsync(Row row, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(
            "SELECT request, answer FROM idempotent_answers WHERE owner_id = $1 AND operation = $2 AND key = $3",
            row);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return row.Request.AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(0))
            ? reader.GetString(1)
            : throw new IdempotencyKeyReusedException();
    }

    private NpgsqlCommand CreateCommand(string sql, Row row)
    {
        var command = new NpgsqlCommand(
            sql,
            (NpgsqlConnection)_db.Database.GetDbConnection(),
            (NpgsqlTransaction)_db.Database.CurrentTransaction!.GetDbTransaction());
        command.Parameters.AddWithValue(row.OwnerId);
        command.Parameters.AddWithValue(row.Operation);
        command.Parameters.AddWithValue(row.Key);
        return command;
    }

    private sealed record Row(Guid OwnerId, string Operation, byte[] Key, byte[] Request);
}
