using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Warehouses;

[ObjectType<Warehouse>]
[CacheControl(3600)]
public static partial class WarehouseNode
{
    [BindMember(nameof(Warehouse.Id))]
    [ID<Warehouse>]
    public static Guid GetId([Parent] Warehouse warehouse) => warehouse.Id;
}
