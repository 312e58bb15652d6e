using System.Diagnostics.CodeAnalysis;

namespace Cacao.DataLoading;

/// <summary>Further ways to load.</summary>
public static class DataLoaderExtensions
{
    /// <summary>Loads several values.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller.</param>
    /// <param name="keys">The keys.</param>
    /// <returns>One entry per key, in the order of <paramref name="keys"/>.</returns>
    public static Task<IReadOnlyList<TValue?>> LoadAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader,
        CancellationToken cancellationToken,
        params TKey[] keys)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        return dataLoader.LoadAsync(keys, cancellationToken);
    }

    /// <summary>Loads a value that must be there.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">There is no value; the message names the loader and the key.</exception>
    public static async Task<TValue> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader,
        TKey key,
        CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        var value = await dataLoader.LoadAsync(key, cancellationToken).ConfigureAwait(false);

        if (value is null)
        {
            ThrowMissing(dataLoader, [key]);
        }

        return value;
    }

    /// <summary>Loads values that must all be there.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller.</param>
    /// <returns>One value per key, in the order of <paramref name="keys"/>.</returns>
    /// <exception cref="KeyNotFoundException">
    /// At least one value is missing; the message names the loader and the keys without a value.
    /// </exception>
    public static async Task<IReadOnlyList<TValue>> LoadRequiredAsync<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader,
        IReadOnlyCollection<TKey> keys,
        CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        ArgumentNullException.ThrowIfNull(keys);
        var values = await dataLoader.LoadAsync(keys, cancellationToken).ConfigureAwait(false);

        if (values.Any(static value => value is null))
        {
            ThrowMissing(dataLoader, keys.Zip(values).Where(static p => p.Second is null).Select(static p => p.First));
        }

        return values!;
    }

    /// <summary>Puts a value into the cache unless the cache already knows the key.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public static void SetCacheEntry<TKey, TValue>(
        this IDataLoader<TKey, TValue> dataLoader,
        TKey key,
        TValue? value)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        dataLoader.SetCacheEntry(key, Task.FromResult(value));
    }

    [DoesNotReturn]
    private static void ThrowMissing<TKey>(IDataLoader dataLoader, IEnumerable<TKey> keys)
        => throw new KeyNotFoundException(
            $"{dataLoader} found no value for: {string.Join(", ", keys)}.");
}
