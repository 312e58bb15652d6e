namespace Cacao.DataLoading;

/// <summary>Sets the state that a loader's fetch reads.</summary>
public static class DataLoaderStateExtensions
{
    /// <summary>Sets the state whose key is the full name of its type, for all fetches that start later.</summary>
    /// <typeparam name="TLoader">The type of the loader.</typeparam>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="value">The state.</param>
    /// <returns>The loader.</returns>
    public static TLoader SetState<TLoader, TState>(this TLoader dataLoader, TState value)
        where TLoader : IDataLoader
        => dataLoader.SetState(typeof(TState).FullName!, value);

    /// <summary>Sets a state for all fetches that start later.</summary>
    /// <typeparam name="TLoader">The type of the loader.</typeparam>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="key">The key of the state.</param>
    /// <param name="value">The state.</param>
    /// <returns>The loader.</returns>
    public static TLoader SetState<TLoader, TState>(this TLoader dataLoader, string key, TState value)
        where TLoader : IDataLoader
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        dataLoader.ContextData = dataLoader.ContextData.SetItem(key, value);
        return dataLoader;
    }

    /// <summary>
    /// Gets the branch of a loader whose fetches see one more state. Two branches with an equal
    /// <paramref name="branchKey"/> are the same.
    /// </summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="dataLoader">The loader.</param>
    /// <param name="branchKey">Identifies the state: equal state must give an equal key.</param>
    /// <param name="stateKey">The key of the state.</param>
    /// <param name="value">The state.</param>
    /// <param name="allowCachePropagation">
    /// <c>false</c> when the state makes the entities incomplete, so that other loaders must not take them over.
    /// </param>
    /// <returns>The branch.</returns>
    /// <exception cref="ArgumentException">The loader does not derive from the base class.</exception>
    public static IDataLoader<TKey, TValue> BranchWithState<TKey, TValue, TState>(
        this IDataLoader<TKey, TValue> dataLoader,
        string branchKey,
        string stateKey,
        TState value,
        bool allowCachePropagation = true)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        return dataLoader.Branch(branchKey, CreateBranch, (stateKey, value, allowCachePropagation));
    }

    private static DataLoaderBranch<TKey, TValue> CreateBranch<TKey, TValue, TState>(
        string branchKey,
        IDataLoader<TKey, TValue> parent,
        (string Key, TState Value, bool AllowCachePropagation) state)
        where TKey : notnull
    {
        if (parent is not DataLoaderBase<TKey, TValue> loader)
        {
            throw new ArgumentException(
                $"{parent.GetType().Name} cannot be branched since it does not derive from DataLoaderBase.",
                nameof(parent));
        }

        var branch = new DataLoaderBranch<TKey, TValue>(loader, branchKey, state.AllowCachePropagation);
        branch.SetState(state.Key, state.Value);
        return branch;
    }
}
