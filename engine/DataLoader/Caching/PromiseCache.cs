namespace Cacao.DataLoading;

/// <summary>
/// The promise cache of one request. When it is full the oldest promise makes room: its key is then fetched again when
/// it is asked for again.
/// </summary>
public sealed class PromiseCache : IPromiseCache
{
    /// <summary>The number of promises that a cache holds unless told otherwise.</summary>
    public const int DefaultSize = 16_384;

    private readonly Lock _sync = new();
    private readonly Dictionary<PromiseCacheKey, object> _tasks = [];
    private readonly Queue<PromiseCacheKey> _age = new();
    private readonly List<Published> _published = [];
    private PromiseCacheSubscription[] _subscriptions = [];

    /// <summary>Creates a cache.</summary>
    /// <param name="size">How many promises it holds at most; at least 1.</param>
    public PromiseCache(int size = DefaultSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
    }

    /// <inheritdoc />
    public int Size { get; }

    /// <inheritdoc />
    public int Usage
    {
        get
        {
            lock (_sync)
            {
                return _tasks.Count;
            }
        }
    }

    /// <inheritdoc />
    public Task<TValue> GetOrAddTask<TValue, TState>(
        PromiseCacheKey key,
        Func<PromiseCacheKey, TState, Promise<TValue>> createPromise,
        TState state)
    {
        ArgumentNullException.ThrowIfNull(createPromise);

        lock (_sync)
        {
            if (_tasks.TryGetValue(key, out var known))
            {
                return (Task<TValue>)known;
            }

            var task = createPromise(key, state).Task;
            Add(key, task);
            return task;
        }
    }

    /// <inheritdoc />
    public bool TryAdd<TValue>(PromiseCacheKey key, Promise<TValue> promise)
    {
        lock (_sync)
        {
            if (_tasks.ContainsKey(key))
            {
                return false;
            }

            Add(key, promise.Task);
            return true;
        }
    }

    /// <inheritdoc />
    public bool TryRemove(PromiseCacheKey key)
    {
        lock (_sync)
        {
            return _tasks.Remove(key);
        }
    }

    /// <inheritdoc />
    public void Publish<TValue>(TValue value, string? publisher = null)
    {
        if (value is null || typeof(TValue).IsValueType)
        {
            return;
        }

        PromiseCacheSubscription[] subscriptions;

        lock (_sync)
        {
            // Kept for loaders that are created later in the request.
            if (_published.Count < Size)
            {
                _published.Add(new Published(value, publisher));
            }

            subscriptions = _subscriptions;
        }

        foreach (var subscription in subscriptions)
        {
            subscription.Notify(this, value, publisher);
        }
    }

    /// <inheritdoc />
    public IDisposable Subscribe<TValue>(Action<IPromiseCache, TValue> next, string? skipPublisher = null)
    {
        ArgumentNullException.ThrowIfNull(next);

        var subscription = new PromiseCacheSubscription<TValue>(next, skipPublisher, Unsubscribe);
        Published[] earlier;

        lock (_sync)
        {
            _subscriptions = [.. _subscriptions, subscription];
            earlier = [.. _published];
        }

        foreach (var (value, publisher) in earlier)
        {
            subscription.Notify(this, value, publisher);
        }

        return subscription;
    }

    /// <inheritdoc />
    public void Clear()
    {
        lock (_sync)
        {
            _tasks.Clear();
            _age.Clear();
            _published.Clear();
        }
    }

    private void Unsubscribe(PromiseCacheSubscription subscription)
    {
        lock (_sync)
        {
            _subscriptions = Array.FindAll(_subscriptions, s => !ReferenceEquals(s, subscription));
        }
    }

    private void Add(PromiseCacheKey key, object task)
    {
        // A removed key leaves its entry in the queue, so one round may find nothing to evict.
        while (_tasks.Count >= Size && _age.TryDequeue(out var oldest))
        {
            _tasks.Remove(oldest);
        }

        if (_age.Count >= 2 * Size)
        {
            ForgetRemovedKeys();
        }

        _tasks.Add(key, task);
        _age.Enqueue(key);
    }

    private void ForgetRemovedKeys()
    {
        _age.Clear();

        foreach (var key in _tasks.Keys)
        {
            _age.Enqueue(key);
        }
    }

    private readonly record struct Published(object Value, string? Publisher);
}
