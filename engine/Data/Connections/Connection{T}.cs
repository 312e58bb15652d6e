namespace Cacao.Types.Pagination;

/// <summary>A page of a list with cursors.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public class Connection<T> : Connection
{
    /// <summary>Creates a connection.</summary>
    /// <param name="edges">The items with their cursors.</param>
    /// <param name="pageInfo">Where the page lies in the list.</param>
    /// <param name="totalCount">The number of items of all pages; <c>null</c> when it was not computed.</param>
    public Connection(IReadOnlyList<Edge<T>> edges, IPageInfo pageInfo, int? totalCount = null)
        : base(pageInfo, totalCount)
    {
        ArgumentNullException.ThrowIfNull(edges);
        Edges = edges;
    }

    /// <summary>Gets the items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; }

    /// <summary>Gets the items.</summary>
    public IEnumerable<T> Nodes => Edges.Select(static edge => edge.Node);

    /// <inheritdoc />
    public override IReadOnlyList<IEdge> UntypedEdges => Edges;
}
