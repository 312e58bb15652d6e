namespace EShop.Search.Reading;

/// <summary>A page of what was found.</summary>
/// <param name="Match">What was asked of which generation.</param>
/// <param name="Products">The products of the page.</param>
/// <param name="HasMore">Whether there are products after it.</param>
/// <param name="HasAllWords">Whether the products have all of the words, not only some.</param>
/// <param name="DidYouMean">The query with other words for those that no product has.</param>
public sealed record FoundPage(
    SearchMatch Match,
    IReadOnlyList<FoundProduct> Products,
    bool HasMore,
    bool HasAllWords,
    string? DidYouMean);
