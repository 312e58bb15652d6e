using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Types.Errors;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Identity;

namespace EShop.Catalog.Types.Reviews;

[MutationType]
public static partial class ReviewMutations
{
    /// <summary>Reviews a product. Everybody sees the review when it is approved.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="authorName">The name to show with the review.</param>
    /// <param name="stars">1, the worst, to 5, the best.</param>
    /// <param name="title">The review in a few words.</param>
    /// <param name="text">What the caller thinks.</param>
    [Authorize]
    [Error<ProductNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyReviewedError>]
    public static Task<Review> SubmitReviewAsync(
        [ID<Product>] Guid productId,
        string authorName,
        int stars,
        string? title,
        string text,
        CurrentUser user,
        ReviewLedger reviews,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => reviews.SubmitAsync(
            new Review(
                Guid.CreateVersion7(),
                productId,
                user.RequiredId,
                authorName,
                stars,
                title,
                text,
                clock.GetUtcNow()),
            cancellationToken);

    /// <summary>Writes the caller's own review anew; it waits for approval again.</summary>
    /// <param name="id">The review.</param>
    /// <param name="version">The version of the review that the edit was made from.</param>
    /// <param name="stars">1, the worst, to 5, the best.</param>
    /// <param name="title">The review in a few words.</param>
    /// <param name="text">What the caller thinks.</param>
    [Authorize]
    [Error<ReviewNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<StaleVersionError>]
    public static Task<Review> EditReviewAsync(
        [ID<Review>] Guid id,
        int version,
        int stars,
        string? title,
        string text,
        CurrentUser user,
        ReviewLedger reviews,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => reviews.ChangeAsync(
            id,
            user.RequiredId,
            review => review.Edit(stars, title, text, version, clock.GetUtcNow()),
            cancellationToken);

    /// <summary>Shows a review to everybody and counts its stars.</summary>
    /// <param name="id">The review.</param>
    /// <param name="version">The version of the review that was read.</param>
    [Authorize(Policy = CatalogScopes.Moderate)]
    [Error<ReviewNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<Review> ApproveReviewAsync(
        [ID<Review>] Guid id,
        int version,
        CurrentUser user,
        ReviewLedger reviews,
        CancellationToken cancellationToken)
        => reviews.ChangeAsync(id, null, review => review.Approve(user.Id, version), cancellationToken);

    /// <summary>Hides a review, for a reason that its author gets to read.</summary>
    /// <param name="id">The review.</param>
    /// <param name="version">The version of the review that was read.</param>
    /// <param name="reason">Why.</param>
    [Authorize(Policy = CatalogScopes.Moderate)]
    [Error<ReviewNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<StaleVersionError>]
    public static Task<Review> RejectReviewAsync(
        [ID<Review>] Guid id,
        int version,
        string reason,
        CurrentUser user,
        ReviewLedger reviews,
        CancellationToken cancellationToken)
        => reviews.ChangeAsync(id, null, review => review.Reject(reason, user.Id, version), cancellationToken);

    /// <summary>Says that the caller finds a review helpful, or no longer does; a repeat changes nothing.</summary>
    /// <param name="id">The review, of another customer.</param>
    /// <param name="helpful">False takes the vote back.</param>
    [Authorize]
    [Error<ReviewNotFoundError>]
    public static Task<Review> VoteReviewAsync(
        [ID<Review>] Guid id,
        CurrentUser user,
        ReviewLedger reviews,
        CancellationToken cancellationToken,
        bool helpful = true)
        => reviews.VoteAsync(id, user.RequiredId, helpful, cancellationToken);
}
