namespace EShop.Catalog.Domain;

/// <summary>A customer found a review helpful.</summary>
public sealed class HelpfulVote(Guid reviewId, Guid userId)
{
    public Guid ReviewId { get; private set; } = reviewId;

    public Guid UserId { get; private set; } = userId;
}
