using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Cacao.Data;

/// <summary>
/// Keyset paging: a page begins right after the key values of the item that a cursor names, so that it costs the same
/// however far in the list it lies, and inserts or deletes before it neither skip nor repeat an item.
/// </summary>
/// <remarks>
/// <para>
/// The keys are read out of the query's <c>OrderBy</c>/<c>ThenBy</c> chain. Nothing is appended to it: together the
/// keys must be unique (end with the primary key). With equal keys on both sides of a page's end, items are lost.
/// </para>
/// <para>
/// Keys may be columns, members of navigations and computed values; strings, numbers, booleans, enums, <c>Guid</c>,
/// dates and times, each also nullable. <c>null</c> counts as the highest value, as in PostgreSQL: last in an ascending
/// order, first in a descending one. A <c>Select</c> may follow the order; the keys need not be selected.
/// </para>
/// <para>One more row than the page holds is read, to know whether the list goes on.</para>
/// </remarks>
public static class PagingQueryableExtensions
{
    /// <summary>Reads a page.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">An ordered query.</param>
    /// <param name="arguments">Which page; without <c>first</c> and <c>last</c> the first of default size.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The page. Counting all items, when asked for, is part of the same statement.</returns>
    /// <exception cref="PagingArgumentException">The arguments contradict each other or exceed a limit.</exception>
    /// <exception cref="InvalidCursorException">A cursor was not issued by this list.</exception>
    /// <exception cref="ArgumentException">The query is not ordered.</exception>
    public static async ValueTask<Page<T>> ToPageAsync<T>(
        this IQueryable<T> source,
        PagingArguments arguments,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);

        var window = PageWindow.From(arguments);
        var query = OrderedQuery.Parse(source.Expression);
        var expression = PageQueryExpression.Create<T>(query, window, arguments.IncludeTotalCount);
        var rows = await source.Provider
            .CreateQuery<PageRow<T>>(expression)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        int? totalCount = null;

        if (arguments.IncludeTotalCount)
        {
            // Each row carries the count; without a row somebody has to ask for it.
            totalCount = rows.Count > 0
                ? rows[0].TotalCount
                : await CountAsync(source.Provider, query, cancellationToken).ConfigureAwait(false);
        }

        return PageRow<T>.ToPage(rows, window, query.Order, totalCount);
    }

    /// <summary>Reads one page per group in a single statement, for loaders of connections.</summary>
    /// <typeparam name="TKey">The type of the group's key.</typeparam>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">An ordered query over the items of all groups.</param>
    /// <param name="keySelector">The key that the items are grouped by.</param>
    /// <param name="arguments">Which page of each group.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>
    /// The pages by key; groups without any item are left out. A total count is the count of the group.
    /// </returns>
    /// <exception cref="PagingArgumentException">The arguments contradict each other or exceed a limit.</exception>
    /// <exception cref="InvalidCursorException">A cursor was not issued by this list.</exception>
    /// <exception cref="ArgumentException">The query is not ordered.</exception>
    public static async ValueTask<Dictionary<TKey, Page<T>>> ToBatchPageAsync<TKey, T>(
        this IQueryable<T> source,
        Expression<Func<T, TKey>> keySelector,
        PagingArguments arguments,
        CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(keySelector);

        var window = PageWindow.From(arguments);
        var query = OrderedQuery.Parse(source.Expression);
        var expression = BatchPageQueryExpression.Create(query, keySelector, window, arguments.IncludeTotalCount);
        var groups = await source.Provider
            .CreateQuery<PageGroup<TKey, T>>(expression)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

        return groups.ToDictionary(
            group => group.Key,
            group => PageRow<T>.ToPage(group.Rows, window, query.Order, group.TotalCount));
    }

    private static Task<int> CountAsync(
        IQueryProvider provider,
        OrderedQuery query,
        CancellationToken cancellationToken)
        => ((IAsyncQueryProvider)provider).ExecuteAsync<Task<int>>(
            QueryableCalls.Count(query.Countable, query.Order.ElementType),
            cancellationToken);
}
