using EShop.Search.Domain;
using EShop.Search.Reading;
using EShop.Search.Types.Errors;
using EShop.Search.Types.References;
using Microsoft.Extensions.Options;

namespace EShop.Search.Types.Suggestions;

[QueryType]
public static partial class SuggestionQueries
{
    private const int MostSuggestions = 20;

    /// <summary>
    /// What the beginning of a query may become, mistyped or not: brands and categories, then products.
    /// </summary>
    /// <param name="prefix">What was typed so far.</param>
    /// <param name="first">How many, at most 20.</param>
    /// <param name="language">The language of what was typed; null: the shop's.</param>
    [CacheControl(SearchAges.Names)]
    [Cost(10)]
    public static async Task<IReadOnlyList<SearchSuggestion>> GetSuggestAsync(
        string prefix,
        SuggestionReader reader,
        IOptions<SearchOptions> options,
        CancellationToken cancellationToken,
        int first = 8,
        SearchLanguage? language = null)
    {
        var terms = SearchErrors.Check(() => SearchTerms.Parse(prefix));
        var suggestions = await reader.ReadAsync(
            terms,
            language ?? options.Value.Language,
            Math.Clamp(first, 0, MostSuggestions),
            cancellationToken);
        return [.. suggestions.Select(ToSuggestion)];
    }

    /// <summary>What customers care for at present; in a new shop, what is best.</summary>
    /// <param name="first">How many, at most 24.</param>
    [CacheControl(SearchAges.Recommended)]
    [Cost(10)]
    public static async Task<IReadOnlyList<Product?>> GetTrendingAsync(
        RecommendationReader reader,
        CancellationToken cancellationToken,
        int first = 12)
        => [.. (await reader.TrendingAsync(Math.Clamp(first, 0, RecommendationLimits.Most), cancellationToken))
            .Select(id => new Product(id))];

    private static SearchSuggestion ToSuggestion(Suggestion suggestion) => suggestion.Kind switch
    {
        "brand" => new(suggestion.Text, null, new Brand(suggestion.Id), null),
        "category" => new(suggestion.Text, null, null, new Category(suggestion.Id)),
        _ => new(suggestion.Text, new Product(suggestion.Id), null, null)
    };
}
