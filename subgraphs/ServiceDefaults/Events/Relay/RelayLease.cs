using Npgsql;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// The right to publish a database's events, which one process has at a time: an advisory lock of the session with
/// which the relay works, so that who lost the lock cannot note anything either.
/// </summary>
internal sealed class RelayLease(NpgsqlConnection connection) : IAsyncDisposable
{
    public const long Key = 0x4F5554424F58;

    // A note that is lost with the server only has the events of its batch published once more. And what PostgreSQL
    // plans while the outbox is almost empty it keeps for long: reading all of it has to be out of the question.
    private const string SettingsSql = "SET synchronous_commit TO off; SET enable_seqscan TO off";

    /// <summary>The session that holds the lock.</summary>
    public NpgsqlConnection Connection { get; } = connection;

    /// <summary>Takes the right, or returns null when another process has it.</summary>
    public static async Task<RelayLease?> TryAcquireAsync(
        NpgsqlDataSource dataSource,
        CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);

        try
        {
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection);
            command.Parameters.AddWithValue(Key);

            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                await using var settings = new NpgsqlCommand(SettingsSql, connection);
                await settings.ExecuteNonQueryAsync(cancellationToken);
                return new RelayLease(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await using (Connection)
        {
            if (Connection.FullState == System.Data.ConnectionState.Open)
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", Connection);
                command.Parameters.AddWithValue(Key);
                await command.ExecuteNonQueryAsync();
            }
        }
    }
}
