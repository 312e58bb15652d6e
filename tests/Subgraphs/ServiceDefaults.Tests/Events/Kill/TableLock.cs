using Npgsql;

namespace EShop.ServiceDefaults.Tests.Events;

/// <summary>
/// Holds up whoever writes to a table, or wants an advisory lock, so that a test knows where a process is.
/// </summary>
internal sealed class TableLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private TableLock(NpgsqlConnection connection) => _connection = connection;

    public static Task<TableLock> OnTableAsync(string connectionString, string table)
        => TakeAsync(connectionString, $"BEGIN; LOCK TABLE {table} IN EXCLUSIVE MODE");

    public static Task<TableLock> OnRelayAsync(string connectionString)
        => TakeAsync(connectionString, $"SELECT pg_advisory_lock({ServiceDefaults.Events.RelayLease.Key})");

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<TableLock> TakeAsync(string connectionString, string sql)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        return new TableLock(connection);
    }
}
