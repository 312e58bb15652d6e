namespace EShop.Search.Domain;

/// <summary>A variant as an event tells of it.</summary>
public sealed record VariantNews(Guid VariantId, VariantContent Content, IReadOnlyList<TimedPrice> Prices);
