namespace Cacao.Types.Pagination;

/// <summary>
/// Where a page lies in its list, see
/// <see href="https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo">PageInfo</see>.
/// </summary>
public interface IPageInfo
{
    /// <summary>Gets whether there are items after the page.</summary>
    bool HasNextPage { get; }

    /// <summary>Gets whether there are items before the page.</summary>
    bool HasPreviousPage { get; }

    /// <summary>Gets the cursor of the first item; <c>null</c> when the page is empty.</summary>
    string? StartCursor { get; }

    /// <summary>Gets the cursor of the last item; <c>null</c> when the page is empty.</summary>
    string? EndCursor { get; }
}
