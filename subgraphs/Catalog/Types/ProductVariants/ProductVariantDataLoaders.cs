using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.ProductVariants;

internal static class ProductVariantDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, ProductVariant>> GetProductVariantByIdAsync(
        IReadOnlyList<Guid> ids,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.ProductVariants
            .AsNoTracking()
            .Where(variant => ids.Contains(variant.Id))
            .ToDictionaryAsync(variant => variant.Id, cancellationToken);

    [DataLoader]
    public static Task<Dictionary<string, ProductVariant>> GetProductVariantBySkuAsync(
        IReadOnlyList<string> skus,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.ProductVariants
            .AsNoTracking()
            .Where(variant => skus.Contains(variant.Sku))
            .ToDictionaryAsync(variant => variant.Sku, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, ProductVariant[]>> GetVariantsByProductIdAsync(
        IReadOnlyList<Guid> productIds,
        CatalogContext db,
        CancellationToken cancellationToken)
    {
        var variants = await db.ProductVariants
            .AsNoTracking()
            .Where(variant => productIds.Contains(variant.ProductId))
            .OrderBy(variant => variant.Position)
            .ToListAsync(cancellationToken);
        return variants
            .GroupBy(variant => variant.ProductId)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>One statement also for several currencies, which may then read a few prices too many.</summary>
    [DataLoader]
    public static Task<Dictionary<PriceKey, Price>> GetPriceByKeyAsync(
        IReadOnlyList<PriceKey> keys,
        CatalogContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
        => PriceBook.InForce(
                db,
                [.. keys.Select(key => key.VariantId).Distinct()],
                keys.Select(key => key.Currency).Distinct(),
                clock.GetUtcNow())
            .AsNoTracking()
            .ToDictionaryAsync(price => new PriceKey(price.VariantId, price.Currency), cancellationToken);

    /// <summary>All prices of each variant, the latest beginning first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Page<Price>>> GetPriceHistoryByVariantIdAsync(
        IReadOnlyList<Guid> variantIds,
        PagingArguments pagingArguments,
        CatalogContext db,
        CancellationToken cancellationToken)
        => await db.Prices
            .AsNoTracking()
            .Where(price => variantIds.Contains(price.VariantId))
            .OrderByDescending(price => price.ValidFrom)
            .ThenBy(price => price.Id)
            .ToBatchPageAsync(price => price.VariantId, pagingArguments, cancellationToken);
}
