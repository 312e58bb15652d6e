namespace EShop.Search.Types.Results;

/// <summary>Where a page lies in its list.</summary>
/// <param name="HasNextPage">Whether there are items after the page.</param>
/// <param name="HasPreviousPage">Whether there are items before the page.</param>
/// <param name="StartCursor">The cursor of the first item; null when the page is empty.</param>
/// <param name="EndCursor">The cursor of the last item; null when the page is empty.</param>
[Shareable]
[GraphQLName("PageInfo")]
public sealed record SearchPageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
