namespace Cacao.DataLoading;

/// <summary>A loader whose fetch is given by the test and that remembers the keys of each batch.</summary>
public sealed class TestLoader<TKey, TValue>(
    IBatchScheduler scheduler,
    DataLoaderOptions options,
    Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
    : BatchDataLoader<TKey, TValue>(scheduler, options)
    where TKey : notnull
{
    public List<TKey[]> Batches { get; } = [];

    protected override Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys,
        CancellationToken cancellationToken)
    {
        lock (Batches)
        {
            Batches.Add([.. keys]);
        }

        return fetch(keys, cancellationToken);
    }
}
