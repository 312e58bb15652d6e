using Cacao.Execution.Configuration;
using Cacao.Subscriptions;
using Cacao.Subscriptions.Redis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds topics that reach all processes of an application.</summary>
public static class RedisSubscriptionsRequestExecutorBuilderExtensions
{
    /// <summary>Adds topics over the <see cref="IConnectionMultiplexer"/> of the services.</summary>
    /// <param name="builder">The executor.</param>
    /// <param name="options">Buffers and the prefix of topic names.</param>
    public static IRequestExecutorBuilder AddRedisSubscriptions(
        this IRequestExecutorBuilder builder,
        SubscriptionOptions? options = null) =>
        builder.AddRedisSubscriptions(static s => s.GetRequiredService<IConnectionMultiplexer>(), options);

    /// <summary>Adds topics over publish and subscribe of Redis.</summary>
    /// <remarks>
    /// An event reaches whoever is subscribed when it is sent, at most once: what is sent while the connection to Redis is
    /// broken is lost to the subscribers behind it. Subscriptions outlive a break and a restart of Redis. Events travel as
    /// JSON.
    /// </remarks>
    /// <param name="builder">The executor.</param>
    /// <param name="connection">The connection, which stays the application's own.</param>
    /// <param name="options">Buffers and the prefix of topic names.</param>
    public static IRequestExecutorBuilder AddRedisSubscriptions(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IConnectionMultiplexer> connection,
        SubscriptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connection);
        builder.Services.TryAddSingleton(s => new RedisTopics(
            connection(s),
            options ?? new SubscriptionOptions(),
            s.GetService<ILoggerFactory>()?.CreateLogger("Cacao.Subscriptions.Redis") ?? NullLogger.Instance));
        builder.Services.TryAddSingleton<ITopicEventSender>(s => s.GetRequiredService<RedisTopics>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(s => s.GetRequiredService<RedisTopics>());
        return builder;
    }
}
