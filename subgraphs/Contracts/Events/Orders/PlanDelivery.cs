namespace EShop.Contracts.Events.Orders;

/// <summary>
/// Has an order brought to its customer. Where to is known by the address's id, which Delivery looks up.
/// </summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number for people.</param>
/// <param name="UserId">Who gets it.</param>
/// <param name="AddressId">Where it goes.</param>
/// <param name="SlotId">The slot set aside for it.</param>
/// <param name="WarehouseIds">Where its goods are picked up.</param>
/// <param name="Pieces">How many pieces there are.</param>
/// <param name="CashToCollect">What the courier has to collect.</param>
public sealed record PlanDelivery(
    Guid OrderId,
    string OrderNumber,
    Guid UserId,
    Guid AddressId,
    Guid? SlotId,
    IReadOnlyList<Guid> WarehouseIds,
    int Pieces,
    Money? CashToCollect) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
