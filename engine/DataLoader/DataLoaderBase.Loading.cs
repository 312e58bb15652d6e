namespace Cacao.DataLoading;

public abstract partial class DataLoaderBase<TKey, TValue>
{
    /// <inheritdoc />
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TValue?>(cancellationToken);
        }

        Batch<TKey, TValue>? opened;
        Task<TValue?> task;

        lock (_sync)
        {
            task = GetOrEnqueue(key, out opened);
        }

        if (opened is not null)
        {
            Schedule(opened);
        }

        return WithCancellation(FailWhenCyclic(task), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<TValue?>> LoadAsync(
        IReadOnlyCollection<TKey> keys,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IReadOnlyList<TValue?>>(cancellationToken);
        }

        var tasks = new Task<TValue?>[keys.Count];
        List<Batch<TKey, TValue>>? openedBatches = null;

        // Batches are scheduled after the last key, so that a scheduler on another thread cannot seal one in between.
        lock (_sync)
        {
            var index = 0;

            foreach (var key in keys)
            {
                tasks[index++] = GetOrEnqueue(key, out var opened);

                if (opened is not null)
                {
                    (openedBatches ??= []).Add(opened);
                }
            }
        }

        foreach (var batch in openedBatches ?? [])
        {
            Schedule(batch);
        }

        for (var i = 0; i < tasks.Length; i++)
        {
            tasks[i] = FailWhenCyclic(tasks[i]);
        }

        return WhenAllAsync(tasks, cancellationToken);
    }

    /// <inheritdoc />
    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        Cache?.TryAdd(new PromiseCacheKey(CacheKeyType, key), Promise<TValue?>.Create(value));
    }

    /// <inheritdoc />
    public void RemoveCacheEntry(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Cache?.TryRemove(new PromiseCacheKey(CacheKeyType, key));
    }

    /// <inheritdoc />
    public void ClearCache() => Cache?.Clear();

    async Task<object?> IDataLoader.LoadAsync(object key, CancellationToken cancellationToken)
        => await LoadAsync((TKey)key, cancellationToken).ConfigureAwait(false);

    async Task<IReadOnlyList<object?>> IDataLoader.LoadAsync(
        IReadOnlyCollection<object> keys,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var values = await LoadAsync([.. keys.Cast<TKey>()], cancellationToken).ConfigureAwait(false);
        return [.. values.Select(static value => (object?)value)];
    }

    void IDataLoader.SetCacheEntry(object key, Task<object?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        SetCacheEntry((TKey)key, CastAsync(value));

        static async Task<TValue?> CastAsync(Task<object?> value) => (TValue?)await value.ConfigureAwait(false);
    }

    void IDataLoader.RemoveCacheEntry(object key) => RemoveCacheEntry((TKey)key);

    private static async Task<IReadOnlyList<TValue?>> WhenAllAsync(
        Task<TValue?>[] tasks,
        CancellationToken cancellationToken)
    {
        var all = Task.WhenAll(tasks);

        if (cancellationToken.CanBeCanceled)
        {
            all = all.WaitAsync(cancellationToken);
        }

        return await all.ConfigureAwait(false);
    }

    private Task<TValue?> WithCancellation(Task<TValue?> task, CancellationToken cancellationToken)
        => task.IsCompleted || !cancellationToken.CanBeCanceled || cancellationToken == _options.RequestAborted
            ? task
            : task.WaitAsync(cancellationToken);
}
