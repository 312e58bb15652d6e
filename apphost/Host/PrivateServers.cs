using EShop.LocalServers;

namespace EShop.AppHost;

/// <summary>PostgreSQL and Redis: private ones, except where a connection string was given.</summary>
internal sealed class PrivateServers : IAsyncDisposable
{
    private readonly ConnectionSettings _given;
    private readonly PostgresServer? _postgres;
    private readonly RedisServer? _redis;

    private PrivateServers(ConnectionSettings given, PostgresServer? postgres, RedisServer? redis)
    {
        _given = given;
        _postgres = postgres;
        _redis = redis;
    }

    /// <summary>The StackExchange.Redis configuration.</summary>
    public string Redis => _given.Redis ?? _redis!.ConnectionString;

    /// <summary>Starts the servers that were not given, both at once.</summary>
    /// <param name="data">Where they keep their files.</param>
    /// <param name="given">What replaces them.</param>
    /// <param name="needsPostgres">False when every database was given by itself.</param>
    /// <param name="durable">Whether data must survive a crash.</param>
    /// <param name="stop">Ends the start.</param>
    public static async Task<PrivateServers> StartAsync(
        DataFolder data, ConnectionSettings given, bool needsPostgres, bool durable, CancellationToken stop)
    {
        needsPostgres = needsPostgres && !given.HasServer;
        var needsRedis = given.Redis is null;
        RequireInstalled(needsPostgres, needsRedis);

        var postgres = needsPostgres
            ? PostgresServer.StartAsync(data, durable, stop)
            : Task.FromResult<PostgresServer>(null!);
        var redis = needsRedis
            ? RedisServer.StartAsync(data, durable, stop)
            : Task.FromResult<RedisServer>(null!);
        try
        {
            await Task.WhenAll(postgres, redis);
            return new PrivateServers(given, await postgres, await redis);
        }
        catch
        {
            await StopAsync(postgres.IsCompletedSuccessfully ? await postgres : null);
            await StopAsync(redis.IsCompletedSuccessfully ? await redis : null);
            throw;
        }
    }

    /// <summary>The connection string of a database on the server for everything.</summary>
    public string Postgres(string database) => _given.OnServer(database) ?? _postgres!.ConnectionString(database);

    /// <summary>The connection string of a service's database.</summary>
    public string Database(string connectionName, string database)
        => _given.Database(connectionName, database) ?? _postgres!.ConnectionString(database);

    /// <summary>One line per private server for the table of addresses.</summary>
    public IEnumerable<(string Name, string Address)> Addresses()
    {
        if (_postgres is not null)
        {
            yield return ("PostgreSQL", $"127.0.0.1:{_postgres.Port}");
        }

        if (_redis is not null)
        {
            yield return ("Redis", $"127.0.0.1:{_redis.Port}");
        }
    }

    /// <summary>Completes with one sentence when a private server dies; never when none does.</summary>
    public async Task<string> WhenOneDiesAsync()
    {
        var processes = new[] { _postgres?.Process, _redis?.Process }.OfType<ChildProcess>().ToList();
        if (processes.Count == 0)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan);
        }

        var ended = await Task.WhenAny(processes.Select(process => process.Exited));
        return processes.First(process => process.Exited == ended).DescribeEnd("unexpectedly");
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(StopAsync(_postgres), StopAsync(_redis));
    }

    // Before anything starts, because what is missing is the same whenever we look.
    private static void RequireInstalled(bool postgres, bool redis)
    {
        if (postgres)
        {
            PostgresServer.RequireInstalled();
        }

        if (redis)
        {
            RedisServer.RequireInstalled();
        }
    }

    private static async Task StopAsync(IAsyncDisposable? server)
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
