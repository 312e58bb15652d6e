using Npgsql;

namespace EShop.ServiceDefaults.Data;

/// <summary>
/// A session-level advisory lock in the database, held while migrations and seeding run, so that replicas which start
/// together do it one after the other. PostgreSQL frees it by itself when the holder dies.
/// </summary>
internal sealed class StartupLock : IAsyncDisposable
{
    // Advisory locks are per database, so that one number serves every subgraph.
    private const long Key = 0x4553484F50;

    private readonly NpgsqlConnection _connection;

    private StartupLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<StartupLock> AcquireAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);

        try
        {
            // Another replica may migrate for longer than any command should take.
            await ExecuteAsync(connection, "SELECT pg_advisory_lock($1)", timeoutSeconds: 0, cancellationToken);
            return new StartupLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using (_connection)
        {
            await ExecuteAsync(_connection, "SELECT pg_advisory_unlock($1)", timeoutSeconds: 5, CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        int timeoutSeconds,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = timeoutSeconds };
        command.Parameters.AddWithValue(Key);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
