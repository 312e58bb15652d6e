using EShop.Inventory.Domain;
using EShop.Inventory.Types.Stock;
using EShop.Inventory.Types.Warehouses;

namespace EShop.Inventory.Types.References;

[ObjectType<ProductVariant>]
public static partial class ProductVariantNode
{
    /// <summary>Whether and how many can be bought, over all warehouses.</summary>
    /// <param name="near">Where to look for the nearest warehouse from.</param>
    public static async Task<Availability?> GetAvailabilityAsync(
        [Parent] ProductVariant variant,
        GeoPointInput? near,
        IAvailabilityByVariantIdDataLoader availabilityByVariantId,
        CancellationToken cancellationToken)
        => (await availabilityByVariantId.LoadAsync(variant.Id, cancellationToken) ?? Availability.None)
            with { Near = near?.ToPoint() };

    /// <summary>What lies in each warehouse that keeps it.</summary>
    [Authorize(Policy = InventoryScopes.Read)]
    public static async Task<IReadOnlyList<StockItem>?> GetStockAsync(
        [Parent] ProductVariant variant,
        IStockItemsByVariantIdDataLoader stockItemsByVariantId,
        CancellationToken cancellationToken)
        => await stockItemsByVariantId.LoadAsync(variant.Id, cancellationToken) ?? [];
}
