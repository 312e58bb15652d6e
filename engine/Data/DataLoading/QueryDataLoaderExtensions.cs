using System.Linq.Expressions;
using Cacao.DataLoading;

namespace Cacao.Data;

/// <summary>
/// Branches loaders by what a field asks for. Fields that ask for the same share a batch; a branch that selects members
/// does not hand its incomplete entities to other loaders.
/// </summary>
public static class QueryDataLoaderExtensions
{
    /// <summary>Loads with a query context.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TEntity">The type of the rows.</typeparam>
    /// <param name="dataLoader">A loader of one entity per key.</param>
    /// <param name="queryContext">What the field asks for; <c>null</c> gives the loader itself.</param>
    /// <returns>The branch.</returns>
    public static IDataLoader<TKey, TEntity> With<TKey, TEntity>(
        this IDataLoader<TKey, TEntity> dataLoader,
        QueryContext<TEntity>? queryContext)
        where TKey : notnull
        => dataLoader.BranchBy(queryContext);

    /// <inheritdoc cref="With{TKey, TEntity}(IDataLoader{TKey, TEntity}, QueryContext{TEntity})" />
    /// <param name="dataLoader">A loader of a group of entities per key.</param>
    /// <param name="queryContext">What the field asks for; <c>null</c> gives the loader itself.</param>
    public static IDataLoader<TKey, TEntity[]> With<TKey, TEntity>(
        this IDataLoader<TKey, TEntity[]> dataLoader,
        QueryContext<TEntity>? queryContext)
        where TKey : notnull
        => dataLoader.BranchBy(queryContext);

    /// <inheritdoc cref="With{TKey, TEntity}(IDataLoader{TKey, TEntity}, QueryContext{TEntity})" />
    /// <param name="dataLoader">A loader of a list of entities per key.</param>
    /// <param name="queryContext">What the field asks for; <c>null</c> gives the loader itself.</param>
    public static IDataLoader<TKey, List<TEntity>> With<TKey, TEntity>(
        this IDataLoader<TKey, List<TEntity>> dataLoader,
        QueryContext<TEntity>? queryContext)
        where TKey : notnull
        => dataLoader.BranchBy(queryContext);

    /// <summary>Loads a page of entities per key.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TEntity">The type of the rows.</typeparam>
    /// <param name="dataLoader">A loader of a page of entities per key.</param>
    /// <param name="arguments">Which page.</param>
    /// <param name="queryContext">What the field asks for besides.</param>
    /// <returns>The branch.</returns>
    public static IDataLoader<TKey, Page<TEntity>> With<TKey, TEntity>(
        this IDataLoader<TKey, Page<TEntity>> dataLoader,
        PagingArguments arguments,
        QueryContext<TEntity>? queryContext = null)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);
        return dataLoader
            .BranchWithState(BranchKeyOf(arguments), DataLoaderStateKeys.PagingArguments, arguments)
            .BranchBy(queryContext);
    }

    /// <summary>Loads only some members of the entities.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TEntity">The type of the rows.</typeparam>
    /// <param name="dataLoader">A loader of one entity per key.</param>
    /// <param name="selector">Keeps the selected members; <c>null</c> gives the loader itself.</param>
    /// <returns>The branch.</returns>
    public static IDataLoader<TKey, TEntity> Select<TKey, TEntity>(
        this IDataLoader<TKey, TEntity> dataLoader,
        Expression<Func<TEntity, TEntity>>? selector)
        where TKey : notnull
        => dataLoader.BranchBy(ToContext(selector));

    /// <inheritdoc cref="Select{TKey, TEntity}(IDataLoader{TKey, TEntity}, Expression{Func{TEntity, TEntity}})" />
    /// <param name="dataLoader">A loader of a group of entities per key.</param>
    /// <param name="selector">Keeps the selected members; <c>null</c> gives the loader itself.</param>
    public static IDataLoader<TKey, TEntity[]> Select<TKey, TEntity>(
        this IDataLoader<TKey, TEntity[]> dataLoader,
        Expression<Func<TEntity, TEntity>>? selector)
        where TKey : notnull
        => dataLoader.BranchBy(ToContext(selector));

    /// <inheritdoc cref="Select{TKey, TEntity}(IDataLoader{TKey, TEntity}, Expression{Func{TEntity, TEntity}})" />
    /// <param name="dataLoader">A loader of a list of entities per key.</param>
    /// <param name="selector">Keeps the selected members; <c>null</c> gives the loader itself.</param>
    public static IDataLoader<TKey, List<TEntity>> Select<TKey, TEntity>(
        this IDataLoader<TKey, List<TEntity>> dataLoader,
        Expression<Func<TEntity, TEntity>>? selector)
        where TKey : notnull
        => dataLoader.BranchBy(ToContext(selector));

    // Cursors come from clients: the length keeps one from reading like the end of the other.
    private static string BranchKeyOf(PagingArguments a)
    {
        var limits = a.Options is { } o
            ? $"{o.DefaultPageSize},{o.MaxPageSize},{o.RequirePagingBoundaries},{o.AllowBackwardPagination}"
            : string.Empty;
        return $"page {a.First}|{a.Last}|{a.IncludeTotalCount}|{limits}|{a.After?.Length}:{a.After}|{a.Before}";
    }

    private static QueryContext<TEntity>? ToContext<TEntity>(Expression<Func<TEntity, TEntity>>? selector)
        => selector is null ? null : new QueryContext<TEntity>(selector);

    private static IDataLoader<TKey, TValue> BranchBy<TKey, TValue, TEntity>(
        this IDataLoader<TKey, TValue> dataLoader,
        QueryContext<TEntity>? queryContext)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dataLoader);

        if (queryContext is null || queryContext == QueryContext<TEntity>.Empty)
        {
            return dataLoader;
        }

        return dataLoader.BranchWithState(
            QueryContextFingerprint.Compute(queryContext),
            DataLoaderStateKeys.QueryContext,
            queryContext,
            allowCachePropagation: queryContext.Selector is null);
    }
}
