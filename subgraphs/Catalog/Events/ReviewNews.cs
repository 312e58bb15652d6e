using EShop.Catalog.Domain;
using EShop.Contracts.Events.Catalog;

namespace EShop.Catalog.Events;

/// <summary>What the other subgraphs hear of a review that is no longer what it was.</summary>
internal static class ReviewNews
{
    /// <summary>The review as it is now.</summary>
    public static ReviewChanged Of(Review review)
        => new(review.Id, review.ProductId, review.Status == ReviewStatus.Approved, review.HelpfulCount);
}
