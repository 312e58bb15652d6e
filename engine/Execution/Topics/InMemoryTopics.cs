using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Cacao.Subscriptions;

/// <summary>Topics within one process. A topic exists as long as it has subscribers.</summary>
internal sealed class InMemoryTopics(SubscriptionOptions options) : ITopicEventSender, ITopicEventReceiver
{
    private readonly ConcurrentDictionary<string, ImmutableArray<TopicSubscription>> _topics =
        new(StringComparer.Ordinal);

    /// <summary>How many topics have subscribers.</summary>
    public int Count => _topics.Count;

    public ValueTask SendAsync<TMessage>(
        string topicName,
        TMessage message,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var subscription in Find(topicName))
        {
            subscription.Send(message);
        }

        return default;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        foreach (var subscription in Find(topicName))
        {
            subscription.Complete();
        }

        return default;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        CancellationToken cancellationToken = default) =>
        SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var subscription = new TopicSubscription<TMessage>(
            bufferCapacity ?? options.TopicBufferCapacity,
            bufferFullMode ?? options.TopicBufferFullMode,
            s => Unsubscribe(topicName, s));
        _topics.AddOrUpdate(topicName, [subscription], (_, existing) => existing.Add(subscription));
        return new ValueTask<ISourceStream<TMessage>>(subscription);
    }

    private ImmutableArray<TopicSubscription> Find(string topicName) => _topics.GetValueOrDefault(topicName, []);

    private void Unsubscribe(string topicName, TopicSubscription subscription)
    {
        while (_topics.TryGetValue(topicName, out var existing))
        {
            var remaining = existing.Remove(subscription);
            var isDone = remaining.IsEmpty
                ? _topics.TryRemove(KeyValuePair.Create(topicName, existing))
                : _topics.TryUpdate(topicName, remaining, existing);
            if (isDone)
            {
                return;
            }
        }
    }
}
