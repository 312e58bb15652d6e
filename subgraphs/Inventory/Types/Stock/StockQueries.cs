using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using EShop.Inventory.Types.References;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Stock;

[QueryType]
public static partial class StockQueries
{
    /// <summary>What is kept where, by variant when no other order is asked for.</summary>
    /// <param name="variantId">When given, of this variant only.</param>
    /// <param name="warehouseId">When given, in this warehouse only.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<StockItemFilterType>]
    [UseSorting<StockItemSortType>]
    [Authorize(Policy = InventoryScopes.Read)]
    public static Task<Connection<StockItem>> GetStockItemsAsync(
        [ID<ProductVariant>] Guid? variantId,
        [ID<Warehouse>] Guid? warehouseId,
        PagingArguments pagingArguments,
        QueryContext<StockItem> query,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.StockItems
            .AsNoTracking()
            .Where(item => (variantId == null || item.VariantId == variantId)
                && (warehouseId == null || item.WarehouseId == warehouseId))
            .With(
                query.Include(item => item.VariantId).Include(item => item.WarehouseId),
                sort => sort.IfEmpty(order => order.AddAscending(item => item.VariantId))
                    .AddAscending(item => item.Id))
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>Every change of any stock, the latest first when no other order is asked for.</summary>
    /// <param name="warehouseId">When given, of stock in this warehouse only.</param>
    [UsePaging(ConnectionName = "StockLedger")]
    [UseFiltering<StockLedgerFilterType>]
    [UseSorting<StockLedgerSortType>]
    [Authorize(Policy = InventoryScopes.Read)]
    public static Task<Connection<StockLedgerEntry>> GetStockLedgerAsync(
        [ID<Warehouse>] Guid? warehouseId,
        PagingArguments pagingArguments,
        QueryContext<StockLedgerEntry> query,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.StockLedgerEntries
            .AsNoTracking()
            .Where(entry => warehouseId == null || db.StockItems.Any(
                item => item.Id == entry.StockItemId && item.WarehouseId == warehouseId))
            .With(
                query.Include(entry => entry.StockItemId).Include(entry => entry.ReservationId),
                sort => sort.IfEmpty(order => order.AddDescending(entry => entry.OccurredAt))
                    .AddDescending(entry => entry.Id))
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>The stock items with fewer pieces than their reorder point, the emptiest first.</summary>
    [UsePaging(ConnectionName = "LowStock", IncludeTotalCount = true)]
    [Authorize(Policy = InventoryScopes.Read)]
    public static Task<Connection<StockItem>> GetLowStockAsync(
        PagingArguments pagingArguments,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.StockItems
            .AsNoTracking()
            .Where(item => item.Available < item.ReorderPoint)
            .OrderBy(item => item.Available)
            .ThenBy(item => item.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
