using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Stock;

[QueryType]
public static partial class StockQueries
{
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
