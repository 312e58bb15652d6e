using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Stock;

internal static class StockDataLoaders
{
    /// <summary>A warehouse that has fallen into its safety margin takes nothing away from the others.</summary>
    [DataLoader]
    public static Task<Dictionary<Guid, Availability>> GetAvailabilityByVariantIdAsync(
        IReadOnlyList<Guid> variantIds,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.StockItems
            .Where(item => variantIds.Contains(item.VariantId) && item.Available > 0)
            .GroupBy(item => item.VariantId)
            .Select(items => new { items.Key, Available = items.Sum(item => item.Available) })
            .ToDictionaryAsync(
                total => total.Key,
                total => new Availability(total.Available),
                cancellationToken);

    [DataLoader]
    public static Task<Dictionary<Guid, StockItem>> GetStockItemByIdAsync(
        IReadOnlyList<Guid> ids,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.StockItems
            .AsNoTracking()
            .Where(item => ids.Contains(item.Id))
            .ToDictionaryAsync(item => item.Id, cancellationToken);
}
