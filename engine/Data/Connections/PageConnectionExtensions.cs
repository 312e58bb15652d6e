using Cacao.Data;

namespace Cacao.Types.Pagination;

/// <summary>Turns pages into connections. A page that is <c>null</c> (a loader without rows) is an empty one.</summary>
public static class PageConnectionExtensions
{
    /// <summary>Turns a page into a connection.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="page">The page.</param>
    /// <returns>The connection.</returns>
    public static Connection<T> ToConnection<T>(this Page<T>? page)
        => Create(page, static (page, index) => new Edge<T>(page.Items[index], () => page.CreateCursorAt(index)));

    /// <summary>Turns a page into a connection of other nodes.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <typeparam name="TNode">The type of the nodes.</typeparam>
    /// <param name="page">The page.</param>
    /// <param name="createEdge">Creates the edge of an item from the item and its cursor.</param>
    /// <returns>The connection.</returns>
    public static Connection<TNode> ToConnection<TItem, TNode>(
        this Page<TItem>? page,
        Func<TItem, string, Edge<TNode>> createEdge)
    {
        ArgumentNullException.ThrowIfNull(createEdge);
        return Create(page, (page, index) => createEdge(page.Items[index], page.CreateCursorAt(index)));
    }

    // A loader gives a Task of a page that may be null, a query one of a page that is not: both must fit.
#nullable disable annotations

    /// <summary>Turns a page into a connection.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="page">The page.</param>
    /// <returns>The connection.</returns>
    public static async Task<Connection<T>> ToConnectionAsync<T>(this Task<Page<T>> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return (await page.ConfigureAwait(false)).ToConnection();
    }

    /// <summary>Turns a page into a connection.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="page">The page.</param>
    /// <returns>The connection.</returns>
    public static async Task<Connection<T>> ToConnectionAsync<T>(this ValueTask<Page<T>> page)
        => (await page.ConfigureAwait(false)).ToConnection();

    /// <summary>Turns a page into a connection of other nodes.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <typeparam name="TNode">The type of the nodes.</typeparam>
    /// <param name="page">The page.</param>
    /// <param name="createEdge">Creates the edge of an item from the item and its cursor.</param>
    /// <returns>The connection.</returns>
    public static async Task<Connection<TNode>> ToConnectionAsync<TItem, TNode>(
        this Task<Page<TItem>> page,
        Func<TItem, string, Edge<TNode>> createEdge)
    {
        ArgumentNullException.ThrowIfNull(page);
        return (await page.ConfigureAwait(false)).ToConnection(createEdge);
    }

#nullable restore annotations

    private static Connection<TNode> Create<TItem, TNode>(
        Page<TItem>? page,
        Func<Page<TItem>, int, Edge<TNode>> createEdge)
    {
        page ??= Page<TItem>.Empty;

        if (page.Items.Length == 0)
        {
            return new Connection<TNode>(
                [],
                new ConnectionPageInfo(page.HasNextPage, page.HasPreviousPage),
                page.TotalCount);
        }

        var edges = new Edge<TNode>[page.Items.Length];

        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = createEdge(page, i);
        }

        return new Connection<TNode>(
            edges,
            new ConnectionPageInfo(page.HasNextPage, page.HasPreviousPage, edges[0].Cursor, edges[^1].Cursor),
            page.TotalCount);
    }
}
