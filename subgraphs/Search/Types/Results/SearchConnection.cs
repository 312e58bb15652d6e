using EShop.Search.Domain;
using EShop.Search.Reading;

namespace EShop.Search.Types.Results;

/// <summary>A page of what was found.</summary>
public sealed class SearchConnection
{
    internal SearchConnection(SearchRequest request, FoundPage page, CategoryShelf? shelf = null)
    {
        Request = request;
        Page = page;
        Shelf = shelf;
        Edges =
        [
            .. page.Products.Select(product => new SearchEdge(
                new SearchCursor(request.Sort, product.Key, product.ProductId).Write(),
                new SearchHit(page.Match, product)))
        ];
    }

    /// <summary>What was found, with cursors.</summary>
    public IReadOnlyList<SearchEdge> Edges { get; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<SearchHit> Nodes => [.. Edges.Select(edge => edge.Node)];

    /// <summary>Where the page lies in the list.</summary>
    public SearchPageInfo PageInfo
        => new(Page.HasMore, Request.After is not null, Edges.FirstOrDefault()?.Cursor, Edges.LastOrDefault()?.Cursor);

    /// <summary>The query with other words for those that no product has; null when all are known.</summary>
    public string? DidYouMean => Page.DidYouMean;

    /// <summary>
    /// Whether the products have all of the words; false: no product has, so these have some of them.
    /// </summary>
    public bool HasAllWords => Page.HasAllWords;

    internal SearchRequest Request { get; }

    internal FoundPage Page { get; }

    /// <summary>The category that was asked, which is counted, with its facets, together with others.</summary>
    internal CategoryShelf? Shelf { get; }
}
