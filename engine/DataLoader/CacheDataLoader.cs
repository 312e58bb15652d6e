namespace Cacao.DataLoading;

/// <summary>
/// A loader that caches but fetches key by key, for sources without a batch operation. The keys of a batch are fetched
/// one after the other; a failure concerns its own key only.
/// </summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <param name="batchScheduler">Decides when a batch is fetched.</param>
/// <param name="options">The options of the request, with its cache.</param>
public abstract class CacheDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions options)
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
        for (var i = 0; i < keys.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            try
            {
                var value = await LoadSingleAsync(keys[i], cancellationToken).ConfigureAwait(false);
                results.Span[i] = value;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                results.Span[i] = Result<TValue?>.Reject(error);
            }
        }
    }

    /// <summary>Loads the value of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the fetch when the request is aborted.</param>
    /// <returns>The value, or the default of its type when there is none.</returns>
    protected abstract Task<TValue?> LoadSingleAsync(TKey key, CancellationToken cancellationToken);
}
