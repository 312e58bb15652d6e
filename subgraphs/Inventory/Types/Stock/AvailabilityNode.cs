using EShop.Inventory.Domain;
using EShop.Inventory.Types.Warehouses;

namespace EShop.Inventory.Types.Stock;

[ObjectType<Availability>]
public static partial class AvailabilityNode
{
    /// <summary>
    /// The nearest warehouse that has at least one piece; when the place is not known, the one with most pieces. Null when
    /// nothing is in stock.
    /// </summary>
    public static async Task<Warehouse?> GetNearestWarehouseAsync(
        [Parent] Availability availability,
        IWarehouseByIdDataLoader warehouseById,
        CancellationToken cancellationToken)
    {
        var warehouses = await warehouseById.LoadAsync([.. availability.ByWarehouse.Keys], cancellationToken);
        return warehouses
            .OfType<Warehouse>()
            .OrderBy(warehouse => availability.Near is { } near ? GeoDistance.Kilometres(near, warehouse.Location) : 0)
            .ThenByDescending(warehouse => availability.ByWarehouse[warehouse.Id])
            .ThenBy(warehouse => warehouse.Id)
            .FirstOrDefault();
    }
}
