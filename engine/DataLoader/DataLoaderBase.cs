using System.Collections.Immutable;

namespace Cacao.DataLoading;

/// <summary>
/// The base of all loaders: keeps promises in the cache, gathers keys into batches and hands each batch to
/// <see cref="FetchAsync"/>. Thread-safe.
/// </summary>
/// <remarks>
/// What a generated loader looks like: it overrides <see cref="FetchAsync"/>, opens a service scope there, calls the
/// attributed method and copies what that returns with one of the
/// <see cref="DataLoaderResults"/> overloads (dictionary or lookup). State comes from the
/// fetch context, lookups are wired with <see cref="Observe(Func{TValue, TKey})"/>.
/// <code>
/// public sealed class ProductByIdDataLoader : DataLoaderBase&lt;Guid, Product&gt;, IProductByIdDataLoader
/// {
///     private readonly IServiceProvider _services;
///
///     public ProductByIdDataLoader(
///         IServiceProvider services, IBatchScheduler batchScheduler, DataLoaderOptions options)
///         : base(batchScheduler, options)
///     {
///         _services = services;
///         Observe(ProductDataLoaders.KeyOf);                      // for Lookups = [nameof(KeyOf)]
///     }
///
///     protected override async ValueTask FetchAsync(
///         IReadOnlyList&lt;Guid&gt; keys,
///         Memory&lt;Result&lt;Product?&gt;&gt; results,
///         DataLoaderFetchContext&lt;Product&gt; context,
///         CancellationToken cancellationToken)
///     {
///         await using var scope = _services.CreateAsyncScope();   // a DbContext serves one batch at a time
///         var p1 = scope.ServiceProvider.GetRequiredService&lt;CatalogContext&gt;();
///         var p2 = context.GetRequiredState&lt;string&gt;("tenant");    // for [DataLoaderState("tenant")]
///         var values = await ProductDataLoaders
///             .GetProductByIdAsync(keys, p1, p2, cancellationToken)
///             .ConfigureAwait(false);
///         DataLoaderResults.Copy(keys, results.Span, values);
///     }
/// }
/// </code>
/// A parameter of type <c>PagingArguments</c> or <c>QueryContext&lt;T&gt;</c> is read with
/// <c>context.GetPagingArguments()</c> or <c>context.GetQueryContext&lt;TValue, TEntity&gt;()</c> of <c>Cacao.Data</c>.
/// </remarks>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
public abstract partial class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _sync = new();
    private readonly IBatchScheduler _batchScheduler;
    private readonly DataLoaderOptions _options;
    private Dictionary<string, IDataLoader<TKey, TValue>>? _branches;
    private string? _cacheKeyType;

    /// <summary>Creates a loader.</summary>
    /// <param name="batchScheduler">Decides when a batch is fetched.</param>
    /// <param name="options">The options of the request, with its cache.</param>
    protected DataLoaderBase(IBatchScheduler batchScheduler, DataLoaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(batchScheduler);
        ArgumentNullException.ThrowIfNull(options);
        _batchScheduler = batchScheduler;
        _options = options;
    }

    /// <inheritdoc />
    public IImmutableDictionary<string, object?> ContextData { get; set; }
        = ImmutableDictionary<string, object?>.Empty;

    /// <summary>Gets the cache of the request; <c>null</c> when there is none.</summary>
    protected internal IPromiseCache? Cache => _options.Cache;

    /// <summary>Gets the scheduler of the request.</summary>
    protected internal IBatchScheduler BatchScheduler => _batchScheduler;

    /// <summary>Gets the options of the request.</summary>
    protected internal DataLoaderOptions Options => _options;

    /// <summary>
    /// Gets the name under which this loader keeps its entries in the shared cache. Loaders with equal names share
    /// entries. The full name of the class unless overridden.
    /// </summary>
    protected internal virtual string CacheKeyType => _cacheKeyType ??= GetCacheKeyType(GetType());

    /// <summary>
    /// Gets whether other loaders may learn of the entities that this one fetched; <c>false</c> where entities are
    /// incomplete because only some columns were selected.
    /// </summary>
    protected internal virtual bool AllowCachePropagation => true;

    /// <summary>Gets the name of the loader for messages.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => GetType().Name;

    /// <summary>Gets the cache name of a loader class.</summary>
    /// <param name="type">The class.</param>
    /// <returns>The name.</returns>
    protected static string GetCacheKeyType(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.FullName ?? type.Name;
    }

    /// <summary>
    /// Fetches the values of a batch. Keys without a value are left undefined; an error that concerns one key is set
    /// with <see cref="Result{TValue}.Reject"/>; an exception fails every key of the batch.
    /// </summary>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="results">Takes the result of each key, at the index of the key.</param>
    /// <param name="context">The state of the loader or branch.</param>
    /// <param name="cancellationToken">Ends the fetch when the request is aborted.</param>
    /// <returns>A task that completes when the results are set.</returns>
    protected internal abstract ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken);

    /// <inheritdoc />
    public IDataLoader<TKey, TValue> Branch<TState>(
        string branchKey,
        CreateDataLoaderBranch<TKey, TValue, TState> createBranch,
        TState state)
    {
        ArgumentException.ThrowIfNullOrEmpty(branchKey);
        ArgumentNullException.ThrowIfNull(createBranch);

        lock (_sync)
        {
            _branches ??= new Dictionary<string, IDataLoader<TKey, TValue>>(StringComparer.Ordinal);

            if (!_branches.TryGetValue(branchKey, out var branch))
            {
                branch = createBranch(branchKey, this, state);
                _branches.Add(branchKey, branch);
            }

            return branch;
        }
    }

    /// <summary>
    /// Takes over entities that other loaders of the request fetch or have fetched, so that their keys need no fetch.
    /// </summary>
    /// <param name="keyOf">Gets the key under which this loader knows the entity.</param>
    protected void Observe(Func<TValue, TKey> keyOf)
    {
        ArgumentNullException.ThrowIfNull(keyOf);
        Cache?.Subscribe<TValue>(
            (cache, entity) => cache.TryAdd(
                new PromiseCacheKey(CacheKeyType, keyOf(entity)),
                Promise<TValue?>.Create(entity)),
            CacheKeyType);
    }

    /// <summary>
    /// Takes over entries from entities of another type that loaders of the request fetch or have fetched.
    /// </summary>
    /// <typeparam name="TEntity">The type of the entity.</typeparam>
    /// <param name="entryOf">Gets the entry of this loader that the entity holds; <c>null</c> when it has none.</param>
    protected void Observe<TEntity>(Func<TEntity, KeyValuePair<TKey, TValue>?> entryOf)
    {
        ArgumentNullException.ThrowIfNull(entryOf);
        Cache?.Subscribe<TEntity>(
            (cache, entity) =>
            {
                if (entryOf(entity) is { } entry)
                {
                    cache.TryAdd(
                        new PromiseCacheKey(CacheKeyType, entry.Key),
                        Promise<TValue?>.Create(entry.Value));
                }
            },
            CacheKeyType);
    }
}
