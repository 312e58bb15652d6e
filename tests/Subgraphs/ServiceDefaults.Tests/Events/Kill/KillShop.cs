using System.Diagnostics;
using EShop.EventsSample;
using EShop.LocalServers;
using EShop.TestKit;
using Npgsql;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Tests.Events;

/// <summary>Servers that a test may stop and empty, and sample processes that it may kill.</summary>
public sealed class KillShop : IAsyncLifetime
{
    public const int Count = 5000;

    private const int Aggregates = 50;

    private readonly DataFolder _data = DataFolder.OpenTemporary();
    private readonly List<ChildProcess> _processes = [];
    private PostgresServer _postgres = null!;
    private RedisServer _redis = null!;
    private ConnectionMultiplexer _multiplexer = null!;
    private int _started;

    /// <summary>Redis, seen from the test.</summary>
    public IDatabase Redis => _multiplexer.GetDatabase();

    public string Producer => _postgres.ConnectionString("producer");

    public string Consumer => _postgres.ConnectionString("consumer");

    public async Task InitializeAsync()
    {
        _postgres = await PostgresServer.StartAsync(_data, durable: false);
        _redis = await RedisServer.StartAsync(_data, durable: true);
        _multiplexer = await ConnectionMultiplexer.ConnectAsync(_redis.ConnectionString + ",allowAdmin=true");
        await ResetAsync();
    }

    public async Task DisposeAsync()
    {
        await KillAllAsync();
        _multiplexer.Dispose();
        await _redis.DisposeAsync();
        await _postgres.DisposeAsync();
        _data.Dispose();
    }

    /// <summary>Ends what an earlier test left and begins with empty databases.</summary>
    public async Task ResetAsync()
    {
        await KillAllAsync();
        await ExecuteAsync(_postgres.ConnectionString("postgres"), "DROP DATABASE IF EXISTS producer WITH (FORCE)");
        await ExecuteAsync(_postgres.ConnectionString("postgres"), "DROP DATABASE IF EXISTS consumer WITH (FORCE)");
        await ExecuteAsync(_postgres.ConnectionString("postgres"), "CREATE DATABASE producer");
        await ExecuteAsync(_postgres.ConnectionString("postgres"), "CREATE DATABASE consumer");
        NpgsqlConnection.ClearAllPools();
        await SampleContext.CreateTablesAsync(Producer);
        await SampleContext.CreateTablesAsync(Consumer);
        await Redis.ExecuteAsync("FLUSHALL");
    }

    public ChildProcess StartProducer() => Start("produce", Producer);

    /// <summary>A producer's process that makes no changes and stays, as a service does.</summary>
    public ChildProcess StartRelay() => Start("relay", Producer);

    public ChildProcess StartConsumer() => Start("consume", Consumer);

    /// <summary>Ends a process at once, with SIGKILL.</summary>
    public async Task KillAsync(ChildProcess process)
    {
        if (!process.Exited.IsCompleted)
        {
            Process.GetProcessById(process.Id).Kill();
        }

        await process.Exited;
    }

    public async Task RestartRedisAsync(bool empty)
    {
        await _redis.DisposeAsync();
        _redis = await RedisServer.StartAsync(_data, durable: !empty);
    }

    public async Task RestartPostgresAsync()
    {
        await _postgres.DisposeAsync();
        _postgres = await PostgresServer.StartAsync(_data, durable: false);
        NpgsqlConnection.ClearAllPools();
    }

    public Task<long> CountEffectsAsync() => QueryAsync(Consumer, "SELECT count(*) FROM effects");

    public Task<long> CountChangesAsync() => QueryAsync(Producer, "SELECT count(*) FROM changes");

    /// <summary>Waits until an answer is at least a number.</summary>
    public static Task ReachesAsync(long number, Func<Task<long>> ask)
        => Eventually.IsAsync(true, async () => await ask() >= number, TimeSpan.FromMinutes(5));

    /// <summary>Nothing lost, nothing doubled, nothing out of its numbers.</summary>
    public async Task EveryEffectHappenedOnceAsync(int count = Count)
    {
        await ReachesAsync(count, CountEffectsAsync);
        Assert.Equal(count, await CountChangesAsync());
        Assert.Equal(count, await QueryAsync(Producer, "SELECT count(*) FROM outbox_messages"));
        Assert.Equal(count, await CountEffectsAsync());
        Assert.Equal(count, await QueryAsync(Consumer, "SELECT count(DISTINCT event_id) FROM effects"));
        Assert.Equal(count, await QueryAsync(Consumer, "SELECT count(DISTINCT (aggregate_id, sequence)) FROM effects"));
        Assert.Equal(
            count,
            await QueryAsync(
                Consumer,
                """
                SELECT sum(last)::bigint FROM (SELECT max(sequence) AS last FROM effects GROUP BY aggregate_id) AS it
                """));
        Assert.Equal(0, await QueryAsync(Consumer, "SELECT count(*) FROM parked_messages"));
    }

    public async Task<long> PendingAsync()
        => (long)((RedisResult[])(await Redis.ExecuteAsync("XPENDING", Stream, SampleSubgraph.Consumer))!)[0];

    public static RedisKey State => "events:{inventory}:state";

    public static RedisKey Stream => "events:{inventory}";

    public static async Task<long> QueryAsync(string connectionString, string sql)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            return (long)(await command.ExecuteScalarAsync())!;
        }
        catch (NpgsqlException exception) when (exception.IsTransient)
        {
            // The server is being restarted.
            return -1;
        }
    }

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends the sessions that a killed process left behind, which may still wait for a lock.</summary>
    public static Task EndSessionsAsync(string connectionString)
        => ExecuteAsync(
            connectionString,
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'sample'
            """);

    /// <summary>How many sessions wait for a lock.</summary>
    public static Task<long> WaitersAsync(string connectionString)
        => QueryAsync(
            connectionString,
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """);

    private ChildProcess Start(string mode, string database)
    {
        string[] command =
        [
            DotnetHost.FullPath, "exec", typeof(SampleSubgraph).Assembly.Location, mode,
            "--urls=http://127.0.0.1:0", $"--Sample:Count={Count}", $"--Sample:Aggregates={Aggregates}",
            "--Events:ClaimAfter=00:00:01", "--Events:PollInterval=00:00:00.250",
            "--Events:CheckpointInterval=00:00:00.5",
        ];
        var environment = new Dictionary<string, string>
        {
            ["ConnectionStrings__Sample"] = database + ";Application Name=sample",
            ["ConnectionStrings__Redis"] = _redis.ConnectionString,
        };
        var process = ChildProcess.StartProgram(
            mode, command, environment, _data.LogFile($"{mode}-{Interlocked.Increment(ref _started)}"));
        _processes.Add(process);
        return process;
    }

    private async Task KillAllAsync()
    {
        foreach (var process in _processes)
        {
            await KillAsync(process);
            await process.DisposeAsync();
        }

        _processes.Clear();
    }
}
