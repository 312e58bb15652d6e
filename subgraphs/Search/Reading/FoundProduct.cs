namespace EShop.Search.Reading;

/// <summary>A product that was found.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="Key">The value that the list is sorted by.</param>
/// <param name="Relevance">How well it fits the query; 1 without one.</param>
/// <param name="Score">Relevance times boost.</param>
/// <param name="InStock">Whether it can be bought.</param>
/// <param name="ReviewCount">How many reviews it has.</param>
/// <param name="RatingSum">The sum of their stars.</param>
/// <param name="Popularity">Points for what customers did with it.</param>
public sealed record FoundProduct(
    Guid ProductId,
    decimal Key,
    decimal Relevance,
    decimal Score,
    bool InStock,
    int ReviewCount,
    int RatingSum,
    long Popularity);
