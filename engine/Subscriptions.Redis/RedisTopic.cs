using System.Text.Json;
using StackExchange.Redis;

namespace Cacao.Subscriptions.Redis;

/// <summary>A topic that somebody in this process is subscribed to: one channel of Redis, however many they are.</summary>
internal sealed class RedisTopic(RedisChannel channel, ISubscriber redis, Action<Exception> onInvalid)
{
    private readonly SemaphoreSlim _changing = new(1, 1);
    private readonly TopicSubscribers _subscribers = new();

    /// <summary>How many hold on to the topic, also those who are about to subscribe. The owner counts.</summary>
    public int Users { get; set; }

    /// <summary>Adds a subscriber; when it ends, messages that are sent from now on are received.</summary>
    public async Task AddAsync(TopicSubscription subscription)
    {
        await _changing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_subscribers.Count == 0)
            {
                await redis.SubscribeAsync(channel, Receive).ConfigureAwait(false);
            }

            _subscribers.Add(subscription);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Removes a subscriber, and the channel's with the last one.</summary>
    public async Task RemoveAsync(TopicSubscription subscription)
    {
        await _changing.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_subscribers.Remove(subscription))
            {
                await redis.UnsubscribeAsync(channel, Receive).ConfigureAwait(false);
            }
        }
        finally
        {
            _changing.Release();
        }
    }

    private void Receive(RedisChannel from, RedisValue value)
    {
        var message = (byte[])value;
        if (RedisMessage.IsEnd(message))
        {
            foreach (var subscription in _subscribers.Current)
            {
                subscription.Complete();
            }

            return;
        }

        // Subscribers of a topic agree on its type, so that the event is read once for all.
        object? last = null;
        Type? lastType = null;
        foreach (var subscription in _subscribers.Current)
        {
            try
            {
                if (subscription.MessageType != lastType)
                {
                    last = RedisMessage.ReadEvent(message, subscription.MessageType);
                    lastType = subscription.MessageType;
                }

                subscription.Send(last);
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException)
            {
                onInvalid(exception);
                subscription.Fail(exception);
            }
        }
    }
}
