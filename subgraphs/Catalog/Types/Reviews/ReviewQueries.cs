using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Reviews;

[QueryType]
public static partial class ReviewQueries
{
    /// <summary>The review with this id, if everybody may read it, it is the caller's own or the caller moderates.</summary>
    [Lookup]
    [CacheControl(0)]
    public static async Task<Review?> GetReviewByIdAsync(
        [ID<Review>] Guid id,
        IReviewByIdDataLoader reviewById,
        CurrentUser user,
        CancellationToken cancellationToken)
        => await reviewById.LoadAsync(id, cancellationToken) is { } review
            && (review.Status == ReviewStatus.Approved
                || review.AuthorId == user.Id
                || user.HasScope(CatalogScopes.Moderate))
            ? review
            : null;

    /// <summary>The caller's own reviews, also those that are not shown yet, the most recent first.</summary>
    [UsePaging(ConnectionName = "MyReviews")]
    [Authorize]
    public static Task<Connection<Review>> GetMyReviewsAsync(
        PagingArguments pagingArguments,
        CatalogContext db,
        CurrentUser user,
        CancellationToken cancellationToken)
    {
        var authorId = user.RequiredId;
        return db.Reviews
            .AsNoTracking()
            .Where(review => review.AuthorId == authorId)
            .OrderByDescending(review => review.CreatedAt)
            .ThenByDescending(review => review.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
    }

    /// <summary>The reviews that wait for a decision, those who wait longest first.</summary>
    [UsePaging(ConnectionName = "PendingReviews", IncludeTotalCount = true)]
    [Authorize(Policy = CatalogScopes.Moderate)]
    public static Task<Connection<Review>> GetPendingReviewsAsync(
        PagingArguments pagingArguments,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Reviews
            .AsNoTracking()
            .Where(review => review.Status == ReviewStatus.Pending)
            .OrderBy(review => review.CreatedAt)
            .ThenBy(review => review.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
