using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Warehouses;

internal static class WarehouseDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Warehouse>> GetWarehouseByIdAsync(
        IReadOnlyList<Guid> ids,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.Warehouses
            .AsNoTracking()
            .Where(warehouse => ids.Contains(warehouse.Id))
            .ToDictionaryAsync(warehouse => warehouse.Id, cancellationToken);
}
