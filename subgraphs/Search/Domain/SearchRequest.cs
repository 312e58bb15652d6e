namespace EShop.Search.Domain;

/// <summary>A search that can be carried out.</summary>
/// <param name="Terms">What to look for.</param>
/// <param name="Criteria">What has to hold.</param>
/// <param name="Sort">The order.</param>
/// <param name="Language">The language of the terms.</param>
/// <param name="First">How many products.</param>
/// <param name="After">Where the page begins; null: at the start.</param>
public sealed record SearchRequest(
    SearchTerms Terms,
    SearchCriteria Criteria,
    SearchSort Sort,
    SearchLanguage Language,
    int First,
    SearchCursor? After)
{
    /// <summary>The longest page.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Puts a search together from what a client asks.</summary>
    /// <exception cref="InvalidSearchException">It cannot be carried out.</exception>
    public static SearchRequest Create(
        string? query,
        SearchCriteria criteria,
        SearchSort sort,
        SearchLanguage language,
        int first,
        string? after)
    {
        criteria.Verify();
        return first is < 0 or > MaxPageSize
            ? throw new InvalidSearchException($"A page has from 0 to {MaxPageSize} products.")
            : new SearchRequest(
                SearchTerms.Parse(query),
                criteria,
                sort,
                language,
                first,
                after is null ? null : SearchCursor.Read(after, sort));
    }
}
