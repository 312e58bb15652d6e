namespace Cacao.DataLoading;

/// <summary>Copies what a batch method returned into the results of a fetch. Generated loaders call this.</summary>
public static class DataLoaderResults
{
    /// <summary>Copies one value per key; a key that is not in the dictionary stays undefined.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="keys">The keys of the batch.</param>
    /// <param name="results">Takes the result of each key, at the index of the key.</param>
    /// <param name="values">What the batch method returned.</param>
    public static void Copy<TKey, TValue>(
        IReadOnlyList<TKey> keys,
        Span<Result<TValue?>> results,
        IReadOnlyDictionary<TKey, TValue> values)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(values);

        for (var i = 0; i < keys.Count; i++)
        {
            results[i] = values.TryGetValue(keys[i], out var value) ? value : default(Result<TValue?>);
        }
    }

    /// <summary>Copies a group per key; a key that is not in the lookup gets an empty group.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the elements of a group.</typeparam>
    /// <param name="keys">The keys of the batch.</param>
    /// <param name="results">Takes the result of each key, at the index of the key.</param>
    /// <param name="groups">What the batch method returned.</param>
    public static void Copy<TKey, TValue>(
        IReadOnlyList<TKey> keys,
        Span<Result<TValue[]?>> results,
        ILookup<TKey, TValue> groups)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(groups);

        for (var i = 0; i < keys.Count; i++)
        {
            results[i] = groups[keys[i]].ToArray();
        }
    }

    /// <summary>
    /// Copies one result per key, where the batch method decides about errors itself; a key that is not in the
    /// dictionary stays undefined.
    /// </summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="keys">The keys of the batch.</param>
    /// <param name="results">Takes the result of each key, at the index of the key.</param>
    /// <param name="outcomes">What the batch method returned.</param>
    public static void Copy<TKey, TValue>(
        IReadOnlyList<TKey> keys,
        Span<Result<TValue?>> results,
        IReadOnlyDictionary<TKey, Result<TValue?>> outcomes)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(outcomes);

        for (var i = 0; i < keys.Count; i++)
        {
            results[i] = outcomes.GetValueOrDefault(keys[i]);
        }
    }
}
