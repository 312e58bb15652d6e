using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.ProductVariants;

[QueryType]
public static partial class ProductVariantQueries
{
    /// <summary>The variant with this id.</summary>
    [Lookup]
    [CacheControl(CatalogAges.Shown)]
    public static Task<ProductVariant?> GetProductVariantByIdAsync(
        [ID<ProductVariant>] Guid id,
        IProductVariantByIdDataLoader productVariantById,
        CancellationToken cancellationToken)
        => productVariantById.LoadAsync(id, cancellationToken);

    /// <summary>The variant with this stock keeping unit.</summary>
    [Lookup]
    [CacheControl(CatalogAges.Shown)]
    public static Task<ProductVariant?> GetProductVariantBySkuAsync(
        string sku,
        IProductVariantBySkuDataLoader productVariantBySku,
        CancellationToken cancellationToken)
        => productVariantBySku.LoadAsync(sku, cancellationToken);
}
