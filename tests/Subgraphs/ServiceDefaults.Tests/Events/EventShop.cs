using EShop.EventsSample;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Tests.Events;

/// <summary>Databases and keys of one test, and the hosts that it starts on them.</summary>
internal sealed class EventShop : IAsyncDisposable
{
    private readonly List<SubgraphHost> _hosts = [];
    private readonly Dictionary<string, string> _redis;

    private EventShop(TestDatabase producer, TestDatabase consumer, Dictionary<string, string> redis)
    {
        ProducerDatabase = producer;
        ConsumerDatabase = consumer;
        _redis = redis;
    }

    public TestDatabase ProducerDatabase { get; }

    public TestDatabase ConsumerDatabase { get; }

    /// <summary>Turns quickly, so that what is found by the clock is found soon.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Events:PollInterval"] = "00:00:00.100",
        ["Events:CheckpointInterval"] = "00:00:00.100",
    };

    public string KeyPrefix => _redis["Redis:KeyPrefix"];

    public static async Task<EventShop> CreateAsync() => new(
        await TestDatabase.CopyAsync("events", SampleContext.CreateTablesAsync),
        await TestDatabase.CopyAsync("events", SampleContext.CreateTablesAsync),
        await TestRedis.SettingsAsync());

    public Task<SubgraphHost> StartProducerAsync(TimeProvider? clock = null)
        => StartAsync(
            args => SampleSubgraph.CreateProducer(args, builder => UseClock(builder, clock)),
            ProducerDatabase);

    public Task<SubgraphHost> StartConsumerAsync(TimeProvider? clock = null, Action<WebApplication>? map = null)
        => StartAsync(
            args =>
            {
                var app = SampleSubgraph.CreateConsumer(args, builder => UseClock(builder, clock));
                map?.Invoke(app);
                return app;
            },
            ConsumerDatabase);

    public Task<SubgraphHost> StartConsumerAsync(
        Action<EventsBuilder> handle,
        Action<IServiceCollection>? services = null,
        TimeProvider? clock = null,
        string name = SampleSubgraph.Consumer)
        => StartAsync(
            args => SampleSubgraph.Create(args, name, handle, builder =>
            {
                UseClock(builder, clock);
                services?.Invoke(builder.Services);
            }),
            ConsumerDatabase);

    public Task<List<Effect>> ReadEffectsAsync() => SampleSubgraph.ReadEffectsAsync(ConsumerDatabase.ConnectionString);

    public async Task<int> CountEffectsAsync() => (await ReadEffectsAsync()).Count;

    public Task EffectsAreAsync(int count) => Eventually.IsAsync(count, CountEffectsAsync);

    /// <summary>Runs a statement on one of the databases.</summary>
    public static async Task<T> QueryAsync<T>(TestDatabase database, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Redis as the hosts see it.</summary>
    public static IDatabase Redis(SubgraphHost host)
        => host.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();

    public RedisKey Stream => KeyPrefix + "events:{inventory}";

    public RedisKey StreamState => KeyPrefix + "events:{inventory}:state";

    public async Task StopAsync(SubgraphHost host)
    {
        _hosts.Remove(host);
        await host.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await ProducerDatabase.DisposeAsync();
        await ConsumerDatabase.DisposeAsync();
    }

    private static void UseClock(WebApplicationBuilder builder, TimeProvider? clock)
    {
        if (clock is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        }
    }

    private async Task<SubgraphHost> StartAsync(Func<string[], WebApplication> create, TestDatabase database)
    {
        var settings = new Dictionary<string, string>(_redis.Concat(Settings))
        {
            ["ConnectionStrings:Sample"] = database.ConnectionString,
        };
        var host = await SubgraphHost.ListenAsync(create, settings);
        _hosts.Add(host);
        return host;
    }
}
