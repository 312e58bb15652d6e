namespace EShop.Contracts.Events.Inventory;

/// <summary>What the inventory subgraph publishes.</summary>
public static class InventoryEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "inventory";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<StockChanged>(Producer, InventoryEventJson.Default.StockChanged),
        new EventContract<StockLow>(Producer, InventoryEventJson.Default.StockLow),
        new EventContract<StockReserved>(Producer, InventoryEventJson.Default.StockReserved),
        new EventContract<StockReservationFailed>(Producer, InventoryEventJson.Default.StockReservationFailed),
        new EventContract<ReservationExpired>(Producer, InventoryEventJson.Default.ReservationExpired),
        new EventContract<ReservationConfirmed>(Producer, InventoryEventJson.Default.ReservationConfirmed),
        new EventContract<ReservationReleased>(Producer, InventoryEventJson.Default.ReservationReleased),
    ];
}
