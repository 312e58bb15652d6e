using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Reviews;

internal static class ReviewDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Review>> GetReviewByIdAsync(
        IReadOnlyList<Guid> ids,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.Reviews
            .AsNoTracking()
            .Where(review => ids.Contains(review.Id))
            .ToDictionaryAsync(review => review.Id, cancellationToken);

    /// <summary>The approved reviews of each product, the most recent first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Page<Review>>> GetReviewsByProductIdAsync(
        IReadOnlyList<Guid> productIds,
        PagingArguments pagingArguments,
        CatalogContext db,
        CancellationToken cancellationToken)
        => await db.Reviews
            .AsNoTracking()
            .Where(review => productIds.Contains(review.ProductId) && review.Status == ReviewStatus.Approved)
            .OrderByDescending(review => review.CreatedAt)
            .ThenByDescending(review => review.Id)
            .ToBatchPageAsync(review => review.ProductId, pagingArguments, cancellationToken);

    /// <summary>The approved reviews of each product, those with most votes first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Page<Review>>> GetHelpfulReviewsByProductIdAsync(
        IReadOnlyList<Guid> productIds,
        PagingArguments pagingArguments,
        CatalogContext db,
        CancellationToken cancellationToken)
        => await db.Reviews
            .AsNoTracking()
            .Where(review => productIds.Contains(review.ProductId) && review.Status == ReviewStatus.Approved)
            .OrderByDescending(review => review.HelpfulCount)
            .ThenByDescending(review => review.CreatedAt)
            .ThenByDescending(review => review.Id)
            .ToBatchPageAsync(review => review.ProductId, pagingArguments, cancellationToken);

    /// <summary>The approved reviews of each author, the most recent first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Page<Review>>> GetReviewsByAuthorIdAsync(
        IReadOnlyList<Guid> authorIds,
        PagingArguments pagingArguments,
        CatalogContext db,
        CancellationToken cancellationToken)
        => await db.Reviews
            .AsNoTracking()
            .Where(review => authorIds.Contains(review.AuthorId) && review.Status == ReviewStatus.Approved)
            .OrderByDescending(review => review.CreatedAt)
            .ThenByDescending(review => review.Id)
            .ToBatchPageAsync(review => review.AuthorId, pagingArguments, cancellationToken);

    /// <summary>One statement for all pairs, which may then read a few purchases too many.</summary>
    [DataLoader]
    public static async Task<Dictionary<PurchaseKey, Purchase>> GetPurchaseByKeyAsync(
        IReadOnlyList<PurchaseKey> keys,
        CatalogContext db,
        CancellationToken cancellationToken)
    {
        var userIds = keys.Select(key => key.UserId).Distinct().ToArray();
        var productIds = keys.Select(key => key.ProductId).Distinct().ToArray();
        return await db.Purchases
            .AsNoTracking()
            .Where(purchase => userIds.Contains(purchase.UserId) && productIds.Contains(purchase.ProductId))
            .ToDictionaryAsync(purchase => new PurchaseKey(purchase.UserId, purchase.ProductId), cancellationToken);
    }
}
