namespace Cacao.DataLoading;

/// <summary>
/// Keeps the promises of one request. All loaders of the request share it, so that a loader can also learn of entities
/// that another loader fetched. Thread-safe.
/// </summary>
public interface IPromiseCache
{
    /// <summary>Gets how many promises the cache holds at most.</summary>
    int Size { get; }

    /// <summary>Gets how many promises the cache holds.</summary>
    int Usage { get; }

    /// <summary>Gets the promise of a key, created when there is none yet.</summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="createPromise">Creates the promise; runs at most once per key.</param>
    /// <param name="state">Is handed to <paramref name="createPromise"/>.</param>
    /// <returns>The task of the promise.</returns>
    Task<TValue> GetOrAddTask<TValue, TState>(
        PromiseCacheKey key,
        Func<PromiseCacheKey, TState, Promise<TValue>> createPromise,
        TState state);

    /// <summary>Adds a promise unless the cache knows the key.</summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="promise">The promise.</param>
    /// <returns><c>true</c> when the promise was added.</returns>
    bool TryAdd<TValue>(PromiseCacheKey key, Promise<TValue> promise);

    /// <summary>Removes a promise.</summary>
    /// <param name="key">The key.</param>
    /// <returns><c>true</c> when the cache knew the key.</returns>
    bool TryRemove(PromiseCacheKey key);

    /// <summary>
    /// Tells the subscribers of <typeparamref name="TValue"/> about a fetched value. A sequence of entities also
    /// reaches the subscribers of its elements.
    /// </summary>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="value">The value; <c>null</c> and value types are not entities and are ignored.</param>
    /// <param name="publisher">The cache key type of the loader that fetched it.</param>
    void Publish<TValue>(TValue value, string? publisher = null);

    /// <summary>
    /// Subscribes to the values that loaders publish, including those that were published before.
    /// </summary>
    /// <typeparam name="TValue">The type of the entity.</typeparam>
    /// <param name="next">Is called for each entity.</param>
    /// <param name="skipPublisher">The cache key type whose own values are not reported back.</param>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe<TValue>(Action<IPromiseCache, TValue> next, string? skipPublisher = null);

    /// <summary>Removes all promises; subscriptions stay.</summary>
    void Clear();
}
