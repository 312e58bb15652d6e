using EShop.Catalog.Domain;

namespace EShop.Catalog.Data;

/// <summary>Which products customers see.</summary>
internal static class ProductVisibility
{
    /// <summary>The products that are in the shop at a time; see <see cref="Product.IsPublishedAt"/>.</summary>
    public static IQueryable<Product> PublishedAt(this IQueryable<Product> products, DateTimeOffset time)
        => products.Where(product => product.Status == PublishStatus.Published
            && product.PublishFrom <= time
            && (product.PublishUntil == null || product.PublishUntil > time));
}
