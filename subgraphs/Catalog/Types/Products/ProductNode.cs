using EShop.Catalog.Domain;
using EShop.Catalog.Types.Attributes;
using EShop.Catalog.Types.Brands;
using EShop.Catalog.Types.Categories;
using EShop.Catalog.Types.Media;
using EShop.Catalog.Types.ProductVariants;
using EShop.Catalog.Types.Reviews;

namespace EShop.Catalog.Types.Products;

[ObjectType<Product>]
[CacheControl(CatalogAges.Shown)]
public static partial class ProductNode
{
    [BindMember(nameof(Product.Id))]
    [ID<Product>]
    public static Guid GetId([Parent] Product product) => product.Id;

    /// <summary>Who makes it.</summary>
    [BindMember(nameof(Product.BrandId))]
    public static Task<Brand> GetBrandAsync(
        [Parent] Product product,
        IBrandByIdDataLoader brandById,
        CancellationToken cancellationToken)
        => brandById.LoadRequiredAsync(product.BrandId, cancellationToken);

    /// <summary>The shelf it lies on.</summary>
    [BindMember(nameof(Product.CategoryId))]
    public static Task<Category> GetCategoryAsync(
        [Parent] Product product,
        ICategoryByIdDataLoader categoryById,
        CancellationToken cancellationToken)
        => categoryById.LoadRequiredAsync(product.CategoryId, cancellationToken);

    /// <summary>Whether it is in the shop now.</summary>
    [BindMember(nameof(Product.IsAnnounced))]
    public static bool IsPublished([Parent] Product product, TimeProvider clock)
        => product.IsPublishedAt(clock.GetUtcNow());

    /// <summary>What customers think of it.</summary>
    [BindMember(nameof(Product.RatingAverage))]
    public static Rating GetRating([Parent] Product product)
        => new(product.RatingCount == 0 ? null : product.RatingAverage, product.RatingCount);

    /// <summary>The forms in which it can be bought, in the order chosen by the shop.</summary>
    public static async Task<IReadOnlyList<ProductVariant>> GetVariantsAsync(
        [Parent] Product product,
        IVariantsByProductIdDataLoader variantsByProductId,
        CancellationToken cancellationToken)
        => await variantsByProductId.LoadAsync(product.Id, cancellationToken) ?? [];

    /// <summary>Pictures and videos, in the order chosen by the shop.</summary>
    public static async Task<IReadOnlyList<ProductMedia>> GetMediaAsync(
        [Parent] Product product,
        IMediaByProductIdDataLoader mediaByProductId,
        CancellationToken cancellationToken)
        => await mediaByProductId.LoadAsync(product.Id, cancellationToken) ?? [];

    /// <summary>What describes it, for all of its variants.</summary>
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<AttributeValue>> GetAttributesAsync(
        [Parent] Product product,
        IAttributeValuesByProductIdDataLoader attributeValuesByProductId,
        CancellationToken cancellationToken)
        => await attributeValuesByProductId.LoadAsync(product.Id, cancellationToken) ?? [];

    /// <summary>What customers wrote about it.</summary>
    [UsePaging(ConnectionName = "ProductReviews", IncludeTotalCount = true)]
    public static Task<Connection<Review>> GetReviewsAsync(
        [Parent] Product product,
        PagingArguments pagingArguments,
        IReviewsByProductIdDataLoader newestReviews,
        IHelpfulReviewsByProductIdDataLoader helpfulReviews,
        CancellationToken cancellationToken,
        ReviewSort sort = ReviewSort.Newest)
        => (sort == ReviewSort.Newest ? newestReviews.With(pagingArguments) : helpfulReviews.With(pagingArguments))
            .LoadAsync(product.Id, cancellationToken)
            .ToConnectionAsync();
}
