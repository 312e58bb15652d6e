namespace EShop.Catalog.Domain;

/// <summary>The customer has reviewed the product before.</summary>
/// <param name="reviewId">The review there is.</param>
public sealed class AlreadyReviewedException(Guid reviewId)
    : Exception("You have reviewed this product; edit your review instead.")
{
    /// <summary>The review there is.</summary>
    public Guid ReviewId { get; } = reviewId;
}
