namespace Cacao.Types.Pagination;

/// <summary>
/// A page of a list, as the
/// <see href="https://relay.dev/graphql/connections.htm">Relay connection specification</see> shapes it.
/// </summary>
public abstract class Connection
{
    private protected Connection(IPageInfo pageInfo, int? totalCount)
    {
        ArgumentNullException.ThrowIfNull(pageInfo);
        PageInfo = pageInfo;
        TotalCount = totalCount;
    }

    /// <summary>Gets the edges without the type of their nodes.</summary>
    public abstract IReadOnlyList<IEdge> UntypedEdges { get; }

    /// <summary>Gets where the page lies in the list.</summary>
    public IPageInfo PageInfo { get; }

    /// <summary>Gets the number of items of all pages; <c>null</c> when it was not computed.</summary>
    public int? TotalCount { get; }
}
