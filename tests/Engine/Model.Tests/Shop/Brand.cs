namespace ModelShop;

public sealed record Brand([ID] Guid Id, string Name) : ISearchResult;
