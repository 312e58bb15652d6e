using EShop.Contracts;

namespace EShop.Delivery.Domain;

/// <summary>Where couriers get the goods of a warehouse; staff enter it, for no event tells where warehouses are.</summary>
public sealed class PickupLocation
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Inventory's warehouse.</summary>
    public required Guid WarehouseId { get; init; }

    /// <summary>What couriers read.</summary>
    public required string Name { get; set; }

    /// <summary>Where it is.</summary>
    public required GeoPoint Location { get; set; }
}
