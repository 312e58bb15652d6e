using System.Collections.Immutable;

namespace Cacao.DataLoading;

/// <summary>
/// Loads values by key, gathers the keys that are asked for at the same time into one fetch and keeps each value for
/// the rest of the request.
/// </summary>
public interface IDataLoader
{
    /// <summary>
    /// Gets or sets the state that is handed to each fetch which starts after it was set.
    /// </summary>
    IImmutableDictionary<string, object?> ContextData { get; set; }

    /// <summary>Loads the value of one key.</summary>
    /// <param name="key">The key; its type must be the key type of the loader.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller, not the fetch that others share.</param>
    /// <returns>The value, or <c>null</c> when the source has none for the key.</returns>
    Task<object?> LoadAsync(object key, CancellationToken cancellationToken = default);

    /// <summary>Loads the values of several keys.</summary>
    /// <param name="keys">The keys; their type must be the key type of the loader.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller, not the fetch that others share.</param>
    /// <returns>One entry per key, in the order of <paramref name="keys"/>.</returns>
    Task<IReadOnlyList<object?>> LoadAsync(
        IReadOnlyCollection<object> keys,
        CancellationToken cancellationToken = default);

    /// <summary>Puts a value into the cache unless the cache already knows the key.</summary>
    /// <param name="key">The key; its type must be the key type of the loader.</param>
    /// <param name="value">A task that yields the value.</param>
    void SetCacheEntry(object key, Task<object?> value);

    /// <summary>Removes a key from the cache, so that the next load fetches it again.</summary>
    /// <param name="key">The key; its type must be the key type of the loader.</param>
    void RemoveCacheEntry(object key);

    /// <summary>Empties the cache, which is shared by all loaders of the request.</summary>
    void ClearCache();
}

/// <summary>
/// Loads values by key, gathers the keys that are asked for at the same time into one fetch and keeps each value for
/// the rest of the request.
/// </summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
public interface IDataLoader<TKey, TValue> : IDataLoader
    where TKey : notnull
{
    /// <summary>Loads the value of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller, not the fetch that others share.</param>
    /// <returns>The value, or the default of <typeparamref name="TValue"/> when the source has none.</returns>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Loads the values of several keys; keys that are not cached go into the same batch.</summary>
    /// <param name="keys">The keys; a key may occur more than once.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller, not the fetch that others share.</param>
    /// <returns>One entry per key, in the order of <paramref name="keys"/>.</returns>
    Task<IReadOnlyList<TValue?>> LoadAsync(
        IReadOnlyCollection<TKey> keys,
        CancellationToken cancellationToken = default);

    /// <summary>Puts a value into the cache unless the cache already knows the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">A task that yields the value.</param>
    void SetCacheEntry(TKey key, Task<TValue?> value);

    /// <summary>Removes a key from the cache, so that the next load fetches it again.</summary>
    /// <param name="key">The key.</param>
    void RemoveCacheEntry(TKey key);

    /// <summary>
    /// Gets the loader that fetches in the same way but with other state (page arguments, a selection). Calls with an
    /// equal <paramref name="branchKey"/> share one branch, and so batch together; different branches never mix their
    /// keys or their cache entries.
    /// </summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="branchKey">Identifies the state: equal state must give an equal key.</param>
    /// <param name="createBranch">Creates the branch when there is none with that key yet.</param>
    /// <param name="state">Is handed to <paramref name="createBranch"/>.</param>
    /// <returns>The branch.</returns>
    IDataLoader<TKey, TValue> Branch<TState>(
        string branchKey,
        CreateDataLoaderBranch<TKey, TValue, TState> createBranch,
        TState state);
}
