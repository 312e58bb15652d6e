using System.Diagnostics.CodeAnalysis;

namespace Cacao.DataLoading;

/// <summary>The keys of one loader that are fetched together, with the promise of each.</summary>
internal sealed class Batch<TKey, TValue>(DataLoaderBase<TKey, TValue> loader, int maxSize) : Batch
    where TKey : notnull
{
    private readonly Lock _sync = new();
    private readonly Dictionary<TKey, Promise<TValue?>> _promises = [];
    private readonly List<TKey> _keys = [];
    private TKey[] _sealedKeys = [];
    private Result<TValue?>[] _results = [];
    private Exception? _fault;
    private Task? _fetch;
    private volatile bool _completed;
    private CancellationToken _fetchAborted;

    public override int Size
    {
        get
        {
            lock (_sync)
            {
                return _keys.Count;
            }
        }
    }

    internal override bool IsSettled => _completed;

    /// <summary>Adds a key, or finds the promise of a key that is in the batch already.</summary>
    /// <returns><c>false</c> when the batch is sealed or full: the key needs another batch.</returns>
    public bool TryAdd(TKey key, out Promise<TValue?> promise)
    {
        lock (_sync)
        {
            if (_fetch is not null)
            {
                promise = default;
                return false;
            }

            if (_promises.TryGetValue(key, out promise))
            {
                return true;
            }

            if (maxSize > 0 && _keys.Count >= maxSize)
            {
                return false;
            }

            promise = Promise<TValue?>.Create(owner: this);
            _promises.Add(key, promise);
            _keys.Add(key);
            return true;
        }
    }

    public override Task FetchAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource fetch;

        lock (_sync)
        {
            if (_fetch is not null)
            {
                return _fetch;
            }

            // The source stands in for the fetch while the lock is left, since user code must not run under it.
            fetch = new TaskCompletionSource();
            _fetch = fetch.Task;
            _fetchAborted = cancellationToken;
            _sealedKeys = [.. _keys];
        }

        _ = RunAsync(fetch, cancellationToken);
        return fetch.Task;
    }

    public override void Complete()
    {
        lock (_sync)
        {
            if (_fetch is not { IsCompleted: true })
            {
                ThrowNotFetched();
            }

            if (_completed)
            {
                return;
            }

            _completed = true;
        }

        if (_fault is null)
        {
            SetResults();
        }
        else
        {
            SetFault(_fault);
        }
    }

    /// <summary>Faults every promise of a batch that could not be scheduled.</summary>
    public void Abandon(Exception error)
    {
        lock (_sync)
        {
            _fault = error;
            _sealedKeys = [.. _keys];
            _fetch = Task.CompletedTask;
        }

        Complete();
    }

    private async Task RunAsync(TaskCompletionSource fetch, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            BatchDependencies.Fetching = this;
            _results = new Result<TValue?>[_sealedKeys.Length];
            await loader.FetchBatchAsync(_sealedKeys, _results, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            _fault = error;
        }

        fetch.SetResult();
    }

    private void SetResults()
    {
        try
        {
            // Other loaders learn of the entities first: a resolver that goes on below may ask them for one.
            loader.PublishToCache(_results);
        }
        catch (Exception error)
        {
            // A lookup of another loader threw. Without this the promises of the batch would stay open for ever.
            SetFault(error);
            return;
        }

        for (var i = 0; i < _sealedKeys.Length; i++)
        {
            var promise = _promises[_sealedKeys[i]];
            var result = _results[i];

            if (result.Kind is ResultKind.Error)
            {
                promise.TrySetError(result.Error!);
            }
            else
            {
                promise.TrySetResult(result.Value);
            }
        }
    }

    private void SetFault(Exception error)
    {
        // All entries go before the first continuation runs: one of them may try a key of this batch again.
        foreach (var key in _sealedKeys)
        {
            loader.ForgetFailed(key);
        }

        foreach (var key in _sealedKeys)
        {
            if (error is OperationCanceledException && _fetchAborted.IsCancellationRequested)
            {
                _promises[key].TryCancel(_fetchAborted);
            }
            else
            {
                _promises[key].TrySetError(error);
            }
        }
    }

    [DoesNotReturn]
    private static void ThrowNotFetched()
        => throw new InvalidOperationException("A batch can be completed only after its fetch has ended.");
}
