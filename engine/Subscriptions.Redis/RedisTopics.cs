using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Cacao.Subscriptions.Redis;

/// <summary>Topics over publish and subscribe of Redis.</summary>
/// <seealso href="https://redis.io/docs/latest/develop/pubsub/"/>
internal sealed partial class RedisTopics(IConnectionMultiplexer connection, SubscriptionOptions options, ILogger logger)
    : ITopicEventSender, ITopicEventReceiver
{
    private readonly ILogger _logger = logger;
    private readonly ISubscriber _redis = connection.GetSubscriber();
    private readonly Dictionary<string, RedisTopic> _topics = new(StringComparer.Ordinal);

    /// <summary>How many topics have subscribers in this process.</summary>
    public int Count
    {
        get
        {
            lock (_topics)
            {
                return _topics.Count;
            }
        }
    }

    public async ValueTask SendAsync<TMessage>(
        string topicName,
        TMessage message,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _redis.PublishAsync(ChannelOf(topicName), RedisMessage.OfEvent(message)).ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(string topicName) =>
        await _redis.PublishAsync(ChannelOf(topicName), RedisMessage.End).ConfigureAwait(false);

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        CancellationToken cancellationToken = default) =>
        SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    public async ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var topic = Take(topicName);
        var subscription = new TopicSubscription<TMessage>(
            bufferCapacity ?? options.TopicBufferCapacity,
            bufferFullMode ?? options.TopicBufferFullMode,
            s => UnsubscribeAsync(topicName, topic, s));
        try
        {
            await topic.AddAsync(subscription).ConfigureAwait(false);
            return subscription;
        }
        catch (RedisException)
        {
            Leave(topicName, topic);
            throw;
        }
    }

    private RedisChannel ChannelOf(string topicName) =>
        new(options.TopicPrefix + topicName, RedisChannel.PatternMode.Literal);

    private RedisTopic Take(string topicName)
    {
        lock (_topics)
        {
            if (!_topics.TryGetValue(topicName, out var topic))
            {
                topic = new RedisTopic(ChannelOf(topicName), _redis, e => LogInvalid(e, topicName));
                _topics.Add(topicName, topic);
            }

            topic.Users++;
            return topic;
        }
    }

    private void Leave(string topicName, RedisTopic topic)
    {
        lock (_topics)
        {
            if (--topic.Users == 0)
            {
                _topics.Remove(topicName);
            }
        }
    }

    // A stream has ended for its reader whether or not Redis hears of it now.
    private async ValueTask UnsubscribeAsync(string topicName, RedisTopic topic, TopicSubscription subscription)
    {
        try
        {
            await topic.RemoveAsync(subscription).ConfigureAwait(false);
        }
        catch (RedisException exception)
        {
            LogNotUnsubscribed(exception, topicName);
        }
        finally
        {
            Leave(topicName, topic);
        }
    }

    [LoggerMessage(20, LogLevel.Error, "The topic {Topic} sent an event that its subscribers cannot read.")]
    private partial void LogInvalid(Exception exception, string topic);

    [LoggerMessage(21, LogLevel.Warning, "Redis could not be told that nobody is subscribed to {Topic} any more.")]
    private partial void LogNotUnsubscribed(Exception exception, string topic);
}
