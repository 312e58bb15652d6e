using EShop.Search.Domain;
using EShop.Search.Reading;

namespace EShop.Search.Types.Results;

/// <summary>How a score comes about: <c>relevance × availability × (1 + rating + popularity)</c>.</summary>
/// <param name="Relevance">How well the words fit, by where they stand; 1 without a query.</param>
/// <param name="Availability">1, or less for what is sold out.</param>
/// <param name="Rating">What the reviews add or take.</param>
/// <param name="Popularity">What it adds that customers want it.</param>
/// <param name="Boost">All but the relevance together.</param>
public sealed record SearchExplanation(
    decimal Relevance,
    decimal Availability,
    decimal Rating,
    decimal Popularity,
    decimal Boost)
{
    internal static SearchExplanation Of(FoundProduct found)
        => new(
            found.Relevance,
            Ranking.Availability(found.InStock),
            Ranking.Rating(found.ReviewCount, found.RatingSum),
            Ranking.Popularity(found.Popularity),
            Ranking.Boost(found.InStock, found.ReviewCount, found.RatingSum, found.Popularity));
}
