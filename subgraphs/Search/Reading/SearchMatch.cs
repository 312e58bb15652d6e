using EShop.Search.Domain;

namespace EShop.Search.Reading;

/// <summary>
/// What was asked of which generation of the index: with it, counts and highlights belong to the page that was shown,
/// whatever was exchanged in between.
/// </summary>
/// <param name="Generation">The generation.</param>
/// <param name="Query">The query that the words became; null: everything is shown.</param>
/// <param name="Language">The language of the words.</param>
public sealed record SearchMatch(int Generation, string? Query, SearchLanguage Language);
