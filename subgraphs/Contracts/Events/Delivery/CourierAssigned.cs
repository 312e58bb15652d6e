namespace EShop.Contracts.Events.Delivery;

/// <summary>A courier took a delivery.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who gets it.</param>
/// <param name="CourierId">The courier.</param>
public sealed record CourierAssigned(Guid OrderId, Guid DeliveryId, Guid UserId, Guid CourierId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
