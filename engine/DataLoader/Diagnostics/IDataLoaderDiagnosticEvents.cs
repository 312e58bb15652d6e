namespace Cacao.DataLoading;

/// <summary>
/// Is told what loaders do. Implementations must be thread-safe and must not throw; derive from
/// <see cref="DataLoaderDiagnosticEventListener"/> to override only some of the events.
/// </summary>
public interface IDataLoaderDiagnosticEvents
{
    /// <summary>A key was answered by the cache: by a value or by a promise that is under way.</summary>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="cacheKey">The key.</param>
    /// <param name="task">The task that the caller got.</param>
    void ResolvedTaskFromCache(IDataLoader dataLoader, PromiseCacheKey cacheKey, Task task);

    /// <summary>A fetch starts.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="keys">The keys, each once.</param>
    /// <returns>A scope that is disposed when the fetch has ended.</returns>
    IDisposable ExecuteBatch<TKey>(IDataLoader dataLoader, IReadOnlyList<TKey> keys)
        where TKey : notnull;

    /// <summary>A fetch ended without an exception.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="keys">The keys.</param>
    /// <param name="values">The result of each key, in the order of <paramref name="keys"/>.</param>
    void BatchResults<TKey, TValue>(IReadOnlyList<TKey> keys, ReadOnlySpan<Result<TValue?>> values)
        where TKey : notnull;

    /// <summary>A fetch threw: all its keys fail.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="keys">The keys.</param>
    /// <param name="error">The exception.</param>
    void BatchError<TKey>(IReadOnlyList<TKey> keys, Exception error)
        where TKey : notnull;

    /// <summary>A fetch reported an error for one of its keys.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="error">The error.</param>
    void BatchItemError<TKey>(TKey key, Exception error)
        where TKey : notnull;
}
