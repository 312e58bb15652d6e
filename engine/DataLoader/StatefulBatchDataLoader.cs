namespace Cacao.DataLoading;

/// <summary>A loader of one value per key whose fetch reads state.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <param name="batchScheduler">Decides when a batch is fetched.</param>
/// <param name="options">The options of the request, with its cache.</param>
public abstract class StatefulBatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
    : DataLoaderBase<TKey, TValue>(batchScheduler, options)
    where TKey : notnull
{
    /// <inheritdoc />
    protected internal sealed override async ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken)
    {
        var values = await LoadBatchAsync(keys, context, cancellationToken).ConfigureAwait(false);
        DataLoaderResults.Copy(keys, results.Span, values);
    }

    /// <summary>Loads the values of a batch.</summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="context">The state of the loader or branch.</param>
    /// <param name="cancellationToken">Ends the fetch when the request is aborted.</param>
    /// <returns>The values by key; keys without a value are left out.</returns>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken);
}
