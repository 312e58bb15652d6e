using EShop.Search.Domain;

namespace EShop.Search.Types.Results;

[QueryType]
public static partial class SearchQueries
{
    /// <summary>
    /// Finds products in the shop: in any form of a word, mistyped words, the beginning of the last one, and what
    /// means the same. Operators and quotes mean nothing. Without a query all products are found.
    /// </summary>
    /// <param name="query">What to look for, at most 1,000 characters, of which the first twelve words count.</param>
    /// <param name="filter">Which products.</param>
    /// <param name="sort">The order.</param>
    /// <param name="language">The language of the query; null: the shop's.</param>
    /// <param name="first">How many products, at most 100.</param>
    /// <param name="after">The cursor that the page begins after; it belongs to the same order.</param>
    [CacheControl(SearchAges.Found)]
    [Cost(20)]
    public static Task<SearchConnection> GetSearchAsync(
        string? query,
        SearchDesk desk,
        CancellationToken cancellationToken,
        SearchFilter? filter = null,
        SearchSort sort = SearchSort.Relevance,
        SearchLanguage? language = null,
        int first = 20,
        string? after = null)
        => desk.FindAsync(new SearchQuestion(query, filter, sort, language, first, after), cancellationToken);
}
