namespace Cacao.DataLoading;

public abstract partial class DataLoaderBase<TKey, TValue>
{
    private Batch<TKey, TValue>? _openBatch;

    // What the last call of Enqueue did; read under the same lock that the call held.
    private Batch<TKey, TValue>? _opened;
    private bool _enqueued;

    internal async ValueTask FetchBatchAsync(
        TKey[] keys,
        Result<TValue?>[] results,
        CancellationToken cancellationToken)
    {
        var context = new DataLoaderFetchContext<TValue>(ContextData);
        var events = _options.DiagnosticEvents;

        if (events is null)
        {
            await FetchAsync(keys, results, context, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var scope = events.ExecuteBatch(this, keys);

        try
        {
            await FetchAsync(keys, results, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            events.BatchError(keys, error);
            throw;
        }

        ReportResults(events, keys, results);
    }

    internal void PublishToCache(Result<TValue?>[] results)
    {
        if (Cache is not { } cache || !AllowCachePropagation || typeof(TValue).IsValueType)
        {
            return;
        }

        foreach (var result in results)
        {
            if (result.Value is { } value)
            {
                cache.Publish(value, CacheKeyType);
            }
        }
    }

    /// <summary>Lets a later load fetch a key again whose batch failed as a whole.</summary>
    internal void ForgetFailed(TKey key) => RemoveCacheEntry(key);

    private static void ReportResults(
        IDataLoaderDiagnosticEvents events,
        TKey[] keys,
        Result<TValue?>[] results)
    {
        events.BatchResults<TKey, TValue>(keys, results);

        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Error is { } error)
            {
                events.BatchItemError(keys[i], error);
            }
        }
    }

    /// <summary>Must be called under the lock; <paramref name="opened"/> has to be scheduled after it.</summary>
    private Task<TValue?> GetOrEnqueue(TKey key, out Batch<TKey, TValue>? opened)
    {
        _enqueued = false;
        _opened = null;
        Task<TValue?> task;

        if (Cache is { } cache)
        {
            var cacheKey = new PromiseCacheKey(CacheKeyType, key);
            task = cache.GetOrAddTask(
                cacheKey,
                static (_, state) => state.Loader.Enqueue(state.Key),
                (Loader: this, Key: key));

            if (!_enqueued)
            {
                _options.DiagnosticEvents?.ResolvedTaskFromCache(this, cacheKey, task);
            }
        }
        else
        {
            task = Enqueue(key).Task;
        }

        opened = _opened;
        return task;
    }

    private Promise<TValue?> Enqueue(TKey key)
    {
        _enqueued = true;

        if (_openBatch is not null && _openBatch.TryAdd(key, out var promise))
        {
            return promise;
        }

        _opened = _openBatch = new Batch<TKey, TValue>(this, _options.MaxBatchSize);
        _opened.TryAdd(key, out promise);
        return promise;
    }

    private void Schedule(Batch<TKey, TValue> batch)
    {
        var fetching = BatchDependencies.Fetching;

        try
        {
            // What a scheduler starts from here is not part of the fetch that this load may be called by.
            BatchDependencies.Fetching = null;
            _batchScheduler.Schedule(batch);
        }
        catch (Exception error)
        {
            // The scheduler is gone (the request has ended): nobody would ever settle these promises.
            batch.Abandon(error);
        }
        finally
        {
            BatchDependencies.Fetching = fetching;
        }
    }

    private Task<TValue?> FailWhenCyclic(Task<TValue?> task)
        => BatchDependencies.TryAdd(task)
            ? task
            : Task.FromException<TValue?>(new InvalidOperationException(
                $"The fetch of {this} waits for a key that only this fetch itself can deliver."));
}
