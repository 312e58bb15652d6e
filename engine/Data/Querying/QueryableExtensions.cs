using System.Linq.Expressions;

namespace Cacao.Data;

/// <summary>Applies what a field asks for to queries.</summary>
public static class QueryableExtensions
{
    /// <summary>Applies filter, order and selection of a context, in this order.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="queryable">The query.</param>
    /// <param name="queryContext">What the field asks for; <c>null</c> leaves the query as it is.</param>
    /// <returns>The query.</returns>
    public static IQueryable<T> With<T>(this IQueryable<T> queryable, QueryContext<T>? queryContext)
        => queryable.With(queryContext, static sorting => sorting);

    /// <summary>Applies filter, order and selection of a context, in this order.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="queryable">The query.</param>
    /// <param name="queryContext">What the field asks for; <c>null</c> asks for nothing.</param>
    /// <param name="modifySorting">
    /// Completes the order: a default for clients that ask for none, and a unique last key so that it is total.
    /// </param>
    /// <returns>The query.</returns>
    public static IQueryable<T> With<T>(
        this IQueryable<T> queryable,
        QueryContext<T>? queryContext,
        Func<SortDefinition<T>, SortDefinition<T>> modifySorting)
    {
        ArgumentNullException.ThrowIfNull(queryable);
        ArgumentNullException.ThrowIfNull(modifySorting);

        queryContext ??= QueryContext<T>.Empty;

        if (queryContext.Predicate is { } predicate)
        {
            queryable = queryable.Where(predicate);
        }

        queryable = queryable.OrderBy(modifySorting(queryContext.Sorting ?? SortDefinition<T>.Empty));
        return queryContext.Selector is { } selector ? queryable.Select(selector) : queryable;
    }

    /// <summary>Orders a query.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="queryable">The query.</param>
    /// <param name="sorting">The order; without keys it leaves the query as it is.</param>
    /// <returns>The query.</returns>
    public static IQueryable<T> OrderBy<T>(this IQueryable<T> queryable, SortDefinition<T>? sorting)
    {
        ArgumentNullException.ThrowIfNull(queryable);

        if (sorting is null || sorting.Operations.IsEmpty)
        {
            return queryable;
        }

        var ordered = sorting.Operations[0].ApplyOrderBy(queryable);

        foreach (var operation in sorting.Operations.AsSpan(1..))
        {
            ordered = operation.ApplyThenBy(ordered);
        }

        return ordered;
    }

    /// <summary>Keeps the selected members and the key that the code around the query needs.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="queryable">The query.</param>
    /// <param name="key">Selects the key.</param>
    /// <param name="selector">Keeps the selected members only; <c>null</c> keeps all.</param>
    /// <returns>The query.</returns>
    public static IQueryable<T> Select<T, TKey>(
        this IQueryable<T> queryable,
        Expression<Func<T, TKey>> key,
        Expression<Func<T, T>>? selector)
    {
        ArgumentNullException.ThrowIfNull(queryable);
        ArgumentNullException.ThrowIfNull(key);
        return selector is null ? queryable : queryable.Select(SelectorExpression.Include(selector, key));
    }
}
