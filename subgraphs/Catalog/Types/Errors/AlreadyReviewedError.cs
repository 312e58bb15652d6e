using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Errors;

/// <summary>The caller has reviewed the product before.</summary>
public sealed class AlreadyReviewedError(AlreadyReviewedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The review there is.</summary>
    [ID<Review>]
    public Guid ReviewId { get; } = exception.ReviewId;
}
