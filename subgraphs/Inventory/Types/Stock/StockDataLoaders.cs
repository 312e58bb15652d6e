using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Stock;

internal static class StockDataLoaders
{
    /// <summary>A warehouse that has fallen into its safety margin takes nothing away from the others.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Availability>> GetAvailabilityByVariantIdAsync(
        IReadOnlyList<Guid> variantIds,
        InventoryContext db,
        CancellationToken cancellationToken)
    {
        var rows = await db.StockItems
            .Where(item => variantIds.Contains(item.VariantId) && item.Available > 0)
            .Select(item => new { item.VariantId, item.WarehouseId, item.Available })
            .ToListAsync(cancellationToken);
        return rows
            .GroupBy(row => row.VariantId)
            .ToDictionary(
                group => group.Key,
                group => new Availability(group.Sum(row => row.Available))
                {
                    ByWarehouse = group.ToDictionary(row => row.WarehouseId, row => row.Available)
                });
    }

    /// <summary>All variants of each product together.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Availability>> GetAvailabilityByProductIdAsync(
        IReadOnlyList<Guid> productIds,
        InventoryContext db,
        CancellationToken cancellationToken)
    {
        var rows = await (
            from variant in db.CatalogVariants
            join item in db.StockItems on variant.VariantId equals item.VariantId
            where productIds.Contains(variant.ProductId) && item.Available > 0
            group item.Available by new { variant.ProductId, item.WarehouseId } into pieces
            select new { pieces.Key.ProductId, pieces.Key.WarehouseId, Available = pieces.Sum() })
            .ToListAsync(cancellationToken);
        return rows
            .GroupBy(row => row.ProductId)
            .ToDictionary(
                group => group.Key,
                group => new Availability(group.Sum(row => row.Available))
                {
                    ByWarehouse = group.ToDictionary(row => row.WarehouseId, row => row.Available)
                });
    }

    [DataLoader]
    public static Task<Dictionary<Guid, StockItem>> GetStockItemByIdAsync(
        IReadOnlyList<Guid> ids,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.StockItems
            .AsNoTracking()
            .Where(item => ids.Contains(item.Id))
            .ToDictionaryAsync(item => item.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, StockItem[]>> GetStockItemsByVariantIdAsync(
        IReadOnlyList<Guid> variantIds,
        InventoryContext db,
        CancellationToken cancellationToken)
    {
        var items = await db.StockItems
            .AsNoTracking()
            .Where(item => variantIds.Contains(item.VariantId))
            .OrderBy(item => item.Id)
            .ToListAsync(cancellationToken);
        return items.GroupBy(item => item.VariantId).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The ledger of each stock item, the latest entry first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Page<StockLedgerEntry>>> GetLedgerByStockItemIdAsync(
        IReadOnlyList<Guid> stockItemIds,
        PagingArguments pagingArguments,
        InventoryContext db,
        CancellationToken cancellationToken)
        => await db.StockLedgerEntries
            .AsNoTracking()
            .Where(entry => stockItemIds.Contains(entry.StockItemId))
            .OrderByDescending(entry => entry.OccurredAt)
            .ThenByDescending(entry => entry.Id)
            .ToBatchPageAsync(entry => entry.StockItemId, pagingArguments, cancellationToken);
}
