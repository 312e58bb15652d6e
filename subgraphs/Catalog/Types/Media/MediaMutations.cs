using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Types.Errors;
using EShop.ServiceDefaults.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Media;

[MutationType]
[Authorize(Policy = CatalogScopes.Write)]
public static partial class MediaMutations
{
    /// <summary>Adds a picture or video behind the others of a product.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="url">Where it lies; an HTTPS address.</param>
    /// <param name="altText">What is to be seen, for those who cannot see it.</param>
    /// <param name="kind">Whether it stands still.</param>
    [Error<ProductNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<StaleVersionError>]
    public static Task<Product> AddProductMediaAsync(
        [ID<Product>] Guid productId,
        int version,
        Uri url,
        string altText,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken,
        MediaKind kind = MediaKind.Image)
        => EditAsync(
            productId,
            version,
            media =>
            {
                if (media.Count == ProductMedia.MaxPerProduct)
                {
                    throw new InvalidCatalogInputException(
                        "url",
                        $"A product has at most {ProductMedia.MaxPerProduct} pictures and videos.");
                }

                db.ProductMedia.Add(
                    new ProductMedia(Guid.CreateVersion7(), productId, kind, url, altText, media.Count));
            },
            db,
            editing,
            cancellationToken);

    /// <summary>Says anew what is to be seen on a picture.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="mediaId">The picture or video.</param>
    /// <param name="altText">What is to be seen.</param>
    [Error<ProductNotFoundError>]
    [Error<MediaNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<StaleVersionError>]
    public static Task<Product> DescribeProductMediaAsync(
        [ID<Product>] Guid productId,
        int version,
        [ID<ProductMedia>] Guid mediaId,
        string altText,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => EditAsync(
            productId,
            version,
            media => Find(media, mediaId).Describe(altText),
            db,
            editing,
            cancellationToken);

    /// <summary>Takes a picture or video away.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="mediaId">The picture or video.</param>
    [Error<ProductNotFoundError>]
    [Error<MediaNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<Product> RemoveProductMediaAsync(
        [ID<Product>] Guid productId,
        int version,
        [ID<ProductMedia>] Guid mediaId,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => EditAsync(
            productId,
            version,
            media =>
            {
                db.ProductMedia.Remove(Find(media, mediaId));
                Number(media.Where(other => other.Id != mediaId));
            },
            db,
            editing,
            cancellationToken);

    /// <summary>Puts pictures and videos first, in this order; those that are not named follow as they were.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="mediaIds">The pictures and videos, the first of them first.</param>
    [Error<ProductNotFoundError>]
    [Error<MediaNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<Product> ReorderProductMediaAsync(
        [ID<Product>] Guid productId,
        int version,
        [ID<ProductMedia>] IReadOnlyList<Guid> mediaIds,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => EditAsync(
            productId,
            version,
            media =>
            {
                var first = mediaIds.Distinct().Select(id => Find(media, id)).ToList();
                Number(first.Concat(media.Except(first)));
            },
            db,
            editing,
            cancellationToken);

    private static Task<Product> EditAsync(
        Guid productId,
        int version,
        Action<List<ProductMedia>> change,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => editing.EditAsync(
            productId,
            version,
            async (product, token) =>
            {
                var media = await db.ProductMedia
                    .Where(media => media.ProductId == productId)
                    .OrderBy(media => media.Position)
                    .ToListAsync(token);
                change(media);
                return product;
            },
            cancellationToken);

    private static ProductMedia Find(List<ProductMedia> media, Guid id)
        => media.Find(one => one.Id == id) ?? throw new MediaNotFoundException(id);

    private static void Number(IEnumerable<ProductMedia> media)
    {
        var position = 0;

        foreach (var one in media)
        {
            one.MoveTo(position++);
        }
    }
}
