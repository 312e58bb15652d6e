namespace EShop.Contracts.Events.Delivery;

/// <summary>What the delivery subgraph publishes.</summary>
public static class DeliveryEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "delivery";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<SlotReserved>(Producer, DeliveryEventJson.Default.SlotReserved),
        new EventContract<DeliveryPlanned>(Producer, DeliveryEventJson.Default.DeliveryPlanned),
        new EventContract<DeliveryRefused>(Producer, DeliveryEventJson.Default.DeliveryRefused),
        new EventContract<DeliveryCancelled>(Producer, DeliveryEventJson.Default.DeliveryCancelled),
        new EventContract<CourierAssigned>(Producer, DeliveryEventJson.Default.CourierAssigned),
        new EventContract<CourierUnassigned>(Producer, DeliveryEventJson.Default.CourierUnassigned),
        new EventContract<NoCourierAvailable>(Producer, DeliveryEventJson.Default.NoCourierAvailable),
        new EventContract<PickedUp>(Producer, DeliveryEventJson.Default.PickedUp),
        new EventContract<CourierArrived>(Producer, DeliveryEventJson.Default.CourierArrived),
        new EventContract<DeliveryCompleted>(Producer, DeliveryEventJson.Default.DeliveryCompleted),
        new EventContract<DeliveryFailed>(Producer, DeliveryEventJson.Default.DeliveryFailed),
        new EventContract<DeliveryLate>(Producer, DeliveryEventJson.Default.DeliveryLate),
        new EventContract<DeliveryStranded>(Producer, DeliveryEventJson.Default.DeliveryStranded),
    ];
}
