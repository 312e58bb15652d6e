namespace Cacao.Types.Pagination;

/// <summary>Where the page of a connection lies in its list.</summary>
/// <param name="HasNextPage">Whether there are items after the page.</param>
/// <param name="HasPreviousPage">Whether there are items before the page.</param>
/// <param name="StartCursor">The cursor of the first item; <c>null</c> when the page is empty.</param>
/// <param name="EndCursor">The cursor of the last item; <c>null</c> when the page is empty.</param>
public sealed record ConnectionPageInfo(
    bool HasNextPage,
    bool HasPreviousPage,
    string? StartCursor = null,
    string? EndCursor = null)
    : IPageInfo
{
    /// <summary>Gets the information about a page without items.</summary>
    public static ConnectionPageInfo Empty { get; } = new(HasNextPage: false, HasPreviousPage: false);
}
