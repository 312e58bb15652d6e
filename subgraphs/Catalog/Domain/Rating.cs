namespace EShop.Catalog.Domain;

/// <summary>What customers think of a product, all approved reviews taken together.</summary>
/// <param name="Average">The mean of the stars, to two places; null without reviews.</param>
/// <param name="Count">The number of reviews.</param>
public sealed record Rating(decimal? Average, int Count);
