using EShop.Search.Domain;

namespace EShop.Search.Types.Results;

/// <summary>What a client asks for, as it asks it.</summary>
public sealed record SearchQuestion(
    string? Query,
    SearchFilter? Filter,
    SearchSort Sort,
    SearchLanguage? Language,
    int First,
    string? After)
{
    /// <summary>The search that it is.</summary>
    /// <exception cref="InvalidSearchException">It cannot be carried out.</exception>
    public SearchRequest ToRequest(SearchLanguage language)
        => SearchRequest.Create(
            Query,
            (Filter ?? new SearchFilter()).ToCriteria(),
            Sort,
            Language ?? language,
            First,
            After);
}
