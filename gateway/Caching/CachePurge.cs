using Cacao.Federation.Execution;
using EShop.Contracts.Events;
using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.Gateway.Caching;

/// <summary>Follows the events of the subgraphs and purges the answers that they make worthless. An event may be handled twice, by
/// two gateways or after a restart: that costs an answer and nothing else.</summary>
internal sealed partial class CachePurge(
    IConnectionMultiplexer redis,
    RedisKeys keys,
    FederatedAnswerCache cache,
    ILogger<CachePurge> logger) : BackgroundService
{
    private const int BatchSize = 200;
    private const string Beginning = "0-0";
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_outage = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _called = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var isListening = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isListening)
                {
                    await ListenAsync();
                    isListening = true;
                }

                foreach (var producer in EntityChanges.Producers)
                {
                    await FollowAsync(producer);
                }

                await _called.WaitAsync(s_longestWait, stoppingToken);
            }
            catch (Exception exception) when (exception is RedisException or TimeoutException)
            {
                LogOutage(exception);
                await Task.Delay(s_outage, stoppingToken);
            }
        }
    }

    private async Task ListenAsync()
    {
        foreach (var producer in EntityChanges.Producers)
        {
            var channel = keys.Channel($"events:{{{producer}}}:published");
            await redis.GetSubscriber().SubscribeAsync(channel, (_, _) => _called.Release());
        }
    }

    // Where reading stopped is kept beside the answers, so that answers which outlive a gateway are purged by the next one.
    private async Task FollowAsync(string producer)
    {
        var database = redis.GetDatabase();
        var positionKey = keys[$"gateway:position:{producer}"];
        var position = (string?)await database.StringGetAsync(positionKey) ?? Beginning;
        while (await ReadAsync(database, keys[$"events:{{{producer}}}"], position) is { Count: > 0 } entries)
        {
            await cache.PurgeAsync(entries.Where(e => e.Event is not null).SelectMany(e => EntityChanges.Of(e.Event!)));
            position = entries[^1].Id;
            await database.StringSetAsync(positionKey, position);
        }
    }

    private async Task<IReadOnlyList<(string Id, IEvent? Event)>> ReadAsync(IDatabase database, RedisKey stream, string position)
    {
        var answer = await database.ExecuteAsync("XRANGE", stream, $"({position}", "+", "COUNT", BatchSize);
        return [.. ((RedisResult[])answer!).Select(Read)];
    }

    private (string Id, IEvent? Event) Read(RedisResult entry)
    {
        var parts = (RedisResult[])entry!;
        var fields = ((RedisResult[])parts[1]!).Chunk(2).ToDictionary(pair => (string)pair[0]!, pair => pair[1]);
        var name = (string)fields["name"]!;
        try
        {
            return ((string)parts[0]!, EventContracts.Find(name)?.Read((byte[])fields["payload"]!));
        }
        catch (System.Text.Json.JsonException exception)
        {
            LogUnreadable(exception, name);
            return ((string)parts[0]!, null);
        }
    }

    [LoggerMessage(1301, LogLevel.Warning, "Redis cannot be read; kept answers end by their age.")]
    private partial void LogOutage(Exception exception);

    [LoggerMessage(1302, LogLevel.Error, "An event {Name} cannot be read; answers that it makes worthless end by their age.")]
    private partial void LogUnreadable(Exception exception, string name);
}
