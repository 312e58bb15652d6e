namespace EShop.Search.Domain;

/// <summary>
/// What comes first. The score of a product is its relevance to the query times its boost:
/// <c>boost = availability × (1 + rating + popularity)</c>. The boost is stored with the product, so a page is sorted
/// by one multiplication, and the clock has no part in it: cursors stay where they are.
/// </summary>
public static class Ranking
{
    /// <summary>How much a word weighs by where it stands: details, description, brand and category, name.</summary>
    public static readonly float[] Weights = [0.05f, 0.15f, 0.4f, 1f];

    /// <summary>What a name adds that is just the query: of two apples the plain one comes first.</summary>
    public const decimal NameWeight = 0.25m;

    /// <summary>What is left of the score of a product that cannot be bought.</summary>
    public const decimal SoldOutFactor = 0.3m;

    // The best and the worst rating change the score by a fifth.
    private const decimal RatingWeight = 0.2m;
    private const decimal PopularityWeight = 0.3m;

    // A rating counts as if this many customers had found the product middling before.
    private const int PriorReviews = 5;
    private const decimal MiddlingRating = 3.5m;
    private const decimal RatingRange = 1.5m;

    // From this many points on, more of them change nothing.
    private const double FullPopularity = 10_000;

    /// <summary>The availability's part: 1, or <see cref="SoldOutFactor"/>.</summary>
    public static decimal Availability(bool inStock) => inStock ? 1 : SoldOutFactor;

    /// <summary>The rating's part, from −0.33 to 0.2; few reviews say little.</summary>
    public static decimal Rating(int reviewCount, int ratingSum)
    {
        var mean = (ratingSum + PriorReviews * MiddlingRating) / (reviewCount + PriorReviews);
        return decimal.Round((mean - MiddlingRating) / RatingRange * RatingWeight, 6);
    }

    /// <summary>The popularity's part, from 0 to 0.3, by its order of magnitude.</summary>
    public static decimal Popularity(long points)
    {
        var magnitude = Math.Log10(1 + Math.Max(points, 0)) / Math.Log10(1 + FullPopularity);
        return decimal.Round(PopularityWeight * (decimal)Math.Min(magnitude, 1), 6);
    }

    /// <summary>What the relevance is multiplied with.</summary>
    public static decimal Boost(bool inStock, int reviewCount, int ratingSum, long popularity)
        => decimal.Round(
            Availability(inStock) * (1 + Rating(reviewCount, ratingSum) + Popularity(popularity)),
            6);
}
