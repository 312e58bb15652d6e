using Cacao.Subscriptions.Redis;
using EShop.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Cacao.Subscriptions.Redis.Tests;

/// <summary>What one process of an application has: a connection and its topics.</summary>
internal sealed class RedisProcess : IAsyncDisposable
{
    private RedisProcess(ConnectionMultiplexer connection, SubscriptionOptions options)
    {
        Connection = connection;
        Topics = new RedisTopics(connection, options, NullLogger.Instance);
    }

    public ConnectionMultiplexer Connection { get; }

    public RedisTopics Topics { get; }

    /// <summary>Connects to the Redis of the test run, or to another.</summary>
    public static async Task<RedisProcess> StartAsync(string? prefix = null, int capacity = 64, string? server = null)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(server ?? await TestServers.RedisAsync());
        return new RedisProcess(
            connection,
            new SubscriptionOptions { TopicPrefix = prefix, TopicBufferCapacity = capacity });
    }

    /// <summary>How many connections Redis sends the messages of a channel to.</summary>
    public async Task<long> CountSubscribersAsync(string channel)
    {
        var server = Connection.GetServer(Connection.GetEndPoints()[0]);
        return await server.SubscriptionSubscriberCountAsync(channel);
    }

    public ValueTask DisposeAsync()
    {
        Connection.Dispose();
        return default;
    }
}
