using EShop.Search.Reading;
using EShop.Search.Types.Facets;

namespace EShop.Search.Types.Results;

[ObjectType<SearchConnection>]
public static partial class SearchConnectionNode
{
    /// <summary>How many products there are on all pages.</summary>
    public static Task<int> GetTotalCountAsync(
        [Parent] SearchConnection connection,
        SearchReader reader,
        ICountsByShelfDataLoader countsByShelf,
        CancellationToken cancellationToken)
        => connection.Shelf is { } shelf
            ? countsByShelf.LoadRequiredAsync(new ShelfCountKey(connection.Page.Match, shelf), cancellationToken)
            : reader.CountAsync(connection.Page.Match, connection.Request, cancellationToken);

    /// <summary>
    /// By what the list could be filtered further, with counts that leave each facet's own filter out.
    /// </summary>
    [Cost(20)]
    public static async Task<SearchFacets> GetFacetsAsync(
        [Parent] SearchConnection connection,
        FacetReader reader,
        IFacetsByShelfDataLoader facetsByShelf,
        CancellationToken cancellationToken)
        => new(
            connection.Shelf is { } shelf
                ? await facetsByShelf.LoadRequiredAsync(
                    new ShelfCountKey(connection.Page.Match, shelf), cancellationToken)
                : await reader.ReadAsync(connection.Page.Match, connection.Request, cancellationToken),
            connection.Request.Criteria.Currency);
}
