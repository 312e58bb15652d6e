using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// The Redis stream of a producer's events and the keys that belong to it, all in one slot of a cluster.
/// </summary>
internal sealed class EventStream(IConnectionMultiplexer redis, RedisKeys keys, string producer)
{
    // Nothing here waits for events, so that an answer which takes longer will not come.
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);

    /// <summary>The name of the producer.</summary>
    public string Producer { get; } = producer;

    /// <summary>The stream.</summary>
    public RedisKey Key { get; } = keys[$"events:{{{producer}}}"];

    /// <summary>Which life of the stream this is, and its last batch: <c>epoch/batch</c>.</summary>
    public RedisKey StateKey { get; } = keys[$"events:{{{producer}}}:state"];

    /// <summary>Consumers are called here when there are new events.</summary>
    public RedisChannel PublishedChannel { get; } = keys.Channel($"events:{{{producer}}}:published");

    /// <summary>The relay is called here when another process committed events.</summary>
    public RedisChannel CommittedChannel { get; } = keys.Channel($"events:{{{producer}}}:committed");

    /// <summary>Sends a command that StackExchange.Redis 1.2 has no method for.</summary>
    public Task<RedisResult> ExecuteAsync(string command, params object[] arguments)
        => redis.GetDatabase().ExecuteAsync(command, arguments).WaitAsync(s_timeout);

    /// <summary>Runs a script on the stream and its state.</summary>
    public Task<RedisResult> EvaluateAsync(string script, params RedisValue[] arguments)
        => redis.GetDatabase().ScriptEvaluateAsync(script, [Key, StateKey], arguments).WaitAsync(s_timeout);

    /// <summary>Calls whoever listens to a channel; nobody may.</summary>
    public Task CallAsync(RedisChannel channel) => redis.GetSubscriber().PublishAsync(channel, "").WaitAsync(s_timeout);

    /// <summary>Listens to a channel until the multiplexer ends, through every reconnection.</summary>
    public Task ListenAsync(RedisChannel channel, Action called)
        => redis.GetSubscriber().SubscribeAsync(channel, (_, _) => called()).WaitAsync(s_timeout);
}
