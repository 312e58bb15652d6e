namespace Cacao.Subscriptions;

/// <summary>Topics within one process. A topic exists as long as it has subscribers.</summary>
internal sealed class InMemoryTopics(SubscriptionOptions options) : ITopicEventSender, ITopicEventReceiver
{
    private readonly Dictionary<string, TopicSubscribers> _topics = new(StringComparer.Ordinal);

    /// <summary>How many topics have subscribers.</summary>
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
        lock (_topics)
        {
            if (!_topics.TryGetValue(topicName, out var subscribers))
            {
                _topics.Add(topicName, subscribers = new TopicSubscribers());
            }

            subscribers.Add(subscription);
        }

        return new ValueTask<ISourceStream<TMessage>>(subscription);
    }

    private IReadOnlyList<TopicSubscription> Find(string topicName)
    {
        lock (_topics)
        {
            return _topics.TryGetValue(topicName, out var subscribers) ? subscribers.Current : [];
        }
    }

    private ValueTask Unsubscribe(string topicName, TopicSubscription subscription)
    {
        lock (_topics)
        {
            if (_topics.TryGetValue(topicName, out var subscribers) && subscribers.Remove(subscription))
            {
                _topics.Remove(topicName);
            }
        }

        return default;
    }
}
