using EShop.Catalog.Domain;
using EShop.Catalog.Types.Products;
using EShop.Catalog.Types.References;

namespace EShop.Catalog.Types.Reviews;

[ObjectType<Review>]
[CacheControl(CatalogAges.Shown, Scope = CacheControlScope.Private)]
public static partial class ReviewNode
{
    [BindMember(nameof(Review.Id))]
    [ID<Review>]
    public static Guid GetId([Parent] Review review) => review.Id;

    /// <summary>What it is about.</summary>
    [BindMember(nameof(Review.ProductId))]
    public static Task<Product> GetProductAsync(
        [Parent] Review review,
        IProductByIdDataLoader productById,
        CancellationToken cancellationToken)
        => productById.LoadRequiredAsync(review.ProductId, cancellationToken);

    /// <summary>Who wrote it, for the back office; null when the account is gone.</summary>
    [BindMember(nameof(Review.AuthorId))]
    [Authorize(Policy = CatalogScopes.Moderate)]
    public static User? GetAuthor([Parent] Review review) => new(review.AuthorId);

    /// <summary>Who decided about it, for the back office; null when nobody has, or the account is gone.</summary>
    [BindMember(nameof(Review.ModeratorId))]
    [Authorize(Policy = CatalogScopes.Moderate)]
    public static User? GetModerator([Parent] Review review) => review.ModeratorId is { } id ? new User(id) : null;

    /// <summary>Whether the author has bought the product here and received it.</summary>
    public static async Task<bool> IsVerifiedPurchaseAsync(
        [Parent] Review review,
        IPurchaseByKeyDataLoader purchaseByKey,
        CancellationToken cancellationToken)
        => await purchaseByKey.LoadAsync(new PurchaseKey(review.AuthorId, review.ProductId), cancellationToken)
            is not null;
}
