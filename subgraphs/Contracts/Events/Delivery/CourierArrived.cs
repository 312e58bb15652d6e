namespace EShop.Contracts.Events.Delivery;

/// <summary>The courier is at the customer's.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who gets the goods.</param>
/// <param name="CourierId">The courier.</param>
public sealed record CourierArrived(Guid OrderId, Guid DeliveryId, Guid UserId, Guid CourierId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
