namespace Cacao.DataLoading;

/// <summary>
/// Fetches as another loader does but with state and cache entries of its own, see
/// <see cref="IDataLoader{TKey, TValue}.Branch{TState}"/>. Branches can be branched again; the state adds up.
/// </summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
public sealed class DataLoaderBranch<TKey, TValue> : DataLoaderBase<TKey, TValue>
    where TKey : notnull
{
    private readonly DataLoaderBase<TKey, TValue> _parent;
    private readonly bool _allowCachePropagation;

    /// <summary>Creates a branch.</summary>
    /// <param name="parent">The loader whose fetch is used and whose state is the starting point.</param>
    /// <param name="branchKey">Identifies the branch among the branches of <paramref name="parent"/>.</param>
    /// <param name="allowCachePropagation">
    /// <c>false</c> when the state makes the entities incomplete, so that other loaders must not take them over.
    /// </param>
    public DataLoaderBranch(
        DataLoaderBase<TKey, TValue> parent,
        string branchKey,
        bool allowCachePropagation = true)
        : base(parent?.BatchScheduler!, parent?.Options!)
    {
        ArgumentException.ThrowIfNullOrEmpty(branchKey);
        _parent = parent!;
        _allowCachePropagation = allowCachePropagation && _parent.AllowCachePropagation;
        CacheKeyType = $"{_parent.CacheKeyType}:{branchKey}";
        ContextData = _parent.ContextData;
    }

    /// <inheritdoc />
    protected internal override string CacheKeyType { get; }

    /// <inheritdoc />
    protected internal override bool AllowCachePropagation => _allowCachePropagation;

    /// <summary>Gets the name of the branched loader.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => _parent.ToString();

    /// <inheritdoc />
    protected internal override ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken)
        => _parent.FetchAsync(keys, results, context, cancellationToken);
}
