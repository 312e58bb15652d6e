namespace Cacao.Subscriptions;

/// <summary>Who is subscribed to one topic within this process.</summary>
internal sealed class TopicSubscribers
{
    private readonly HashSet<TopicSubscription> _subscriptions = [];
    private TopicSubscription[]? _snapshot;

    public int Count
    {
        get
        {
            lock (_subscriptions)
            {
                return _subscriptions.Count;
            }
        }
    }

    /// <summary>Those who are subscribed now. The list does not change any more.</summary>
    public IReadOnlyList<TopicSubscription> Current
    {
        get
        {
            lock (_subscriptions)
            {
                return _snapshot ??= [.. _subscriptions];
            }
        }
    }

    public void Add(TopicSubscription subscription)
    {
        lock (_subscriptions)
        {
            _subscriptions.Add(subscription);
            _snapshot = null;
        }
    }

    /// <returns>Whether nobody is left.</returns>
    public bool Remove(TopicSubscription subscription)
    {
        lock (_subscriptions)
        {
            _subscriptions.Remove(subscription);
            _snapshot = null;
            return _subscriptions.Count == 0;
        }
    }
}
