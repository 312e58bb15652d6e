using EShop.Search.Domain;
using EShop.Search.Types.Results;

namespace EShop.Search.Types.References;

[ObjectType<Category>]
public static partial class CategoryNode
{
    /// <summary>The products in it and in all below it, with the same filters and facets as a search.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="sort">The order.</param>
    /// <param name="first">How many products, at most 100.</param>
    /// <param name="after">The cursor that the page begins after.</param>
    [CacheControl(SearchAges.Found)]
    [Cost(20)]
    public static async Task<SearchConnection?> GetProductsAsync(
        [Parent] Category category,
        SearchDesk desk,
        IPagesByShelfDataLoader pagesByShelf,
        CancellationToken cancellationToken,
        SearchFilter? filter = null,
        SearchSort sort = SearchSort.Relevance,
        int first = 20,
        string? after = null)
        => await desk.FindAsync(
            category.Id,
            new SearchQuestion(Query: null, filter, sort, Language: null, first, after),
            pagesByShelf,
            cancellationToken);
}
