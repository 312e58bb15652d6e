using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Deliveries;

[ObjectType<PickupLocation>]
public static partial class PickupLocationNode
{
    /// <summary>The warehouse.</summary>
    [BindMember(nameof(PickupLocation.WarehouseId))]
    [ID("Warehouse")]
    public static Guid GetWarehouseId([Parent] PickupLocation location) => location.WarehouseId;
}
