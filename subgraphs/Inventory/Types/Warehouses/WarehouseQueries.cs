using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Warehouses;

[QueryType]
public static partial class WarehouseQueries
{
    /// <summary>All warehouses, by name.</summary>
    [UsePaging]
    [CacheControl(3600)]
    public static Task<Connection<Warehouse>> GetWarehousesAsync(
        PagingArguments pagingArguments,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.Warehouses
            .AsNoTracking()
            .OrderBy(warehouse => warehouse.Name)
            .ThenBy(warehouse => warehouse.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();

    /// <summary>The warehouse with this id.</summary>
    [Lookup]
    [CacheControl(3600)]
    public static Task<Warehouse?> GetWarehouseByIdAsync(
        [ID<Warehouse>] Guid id,
        IWarehouseByIdDataLoader warehouseById,
        CancellationToken cancellationToken)
        => warehouseById.LoadAsync(id, cancellationToken);
}
