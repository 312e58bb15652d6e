using EShop.Search.Reading;

namespace EShop.Search.Types.Results;

/// <summary>A product as it was found.</summary>
public sealed record HighlightKey(SearchMatch Match, Guid ProductId);
