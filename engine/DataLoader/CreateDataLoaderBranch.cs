namespace Cacao.DataLoading;

/// <summary>Creates a branch of a loader, see <see cref="IDataLoader{TKey, TValue}.Branch{TState}"/>.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <typeparam name="TState">The type of the state.</typeparam>
/// <param name="branchKey">Identifies the branch among the branches of <paramref name="dataLoader"/>.</param>
/// <param name="dataLoader">The loader that is branched.</param>
/// <param name="state">The state that the branch is created for.</param>
/// <returns>The branch.</returns>
public delegate IDataLoader<TKey, TValue> CreateDataLoaderBranch<TKey, TValue, in TState>(
    string branchKey,
    IDataLoader<TKey, TValue> dataLoader,
    TState state)
    where TKey : notnull;
