using EShop.LocalServers;
using Npgsql;

namespace EShop.TestKit;

/// <summary>
/// The PostgreSQL and Redis of a test run: those named by <c>ConnectionStrings__Postgres</c> and
/// <c>ConnectionStrings__Redis</c> (scripts/test.sh starts one pair per run), else private ones that this test process
/// starts when the first test asks and that end with it.
/// </summary>
public static class TestServers
{
    private static readonly Lazy<DataFolder> s_folder = new(DataFolder.OpenTemporary);
    private static readonly Lazy<Task<Func<string, string>>> s_postgres = new(StartPostgresAsync);
    private static readonly Lazy<Task<string>> s_redis = new(StartRedisAsync);

    /// <summary>The connection string of a database on the run's PostgreSQL.</summary>
    public static async Task<string> PostgresAsync(string database) => (await s_postgres.Value)(database);

    /// <summary>The StackExchange.Redis configuration of the run's Redis.</summary>
    public static Task<string> RedisAsync() => s_redis.Value;

    private static async Task<Func<string, string>> StartPostgresAsync()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Postgres") is { Length: > 0 } given)
        {
            return database => new NpgsqlConnectionStringBuilder(given) { Database = database }.ConnectionString;
        }

        var server = await PostgresServer.StartAsync(s_folder.Value, durable: false);
        return server.ConnectionString;
    }

    private static async Task<string> StartRedisAsync()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Redis") is { Length: > 0 } given)
        {
            return given;
        }

        var server = await RedisServer.StartAsync(s_folder.Value, durable: false);
        return server.ConnectionString;
    }
}
