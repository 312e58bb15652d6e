namespace EShop.Contracts.Events.Delivery;

/// <summary>A courier who had taken a delivery does not come for the goods; others are asked.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who gets it.</param>
/// <param name="CourierId">The courier.</param>
public sealed record CourierUnassigned(Guid OrderId, Guid DeliveryId, Guid UserId, Guid CourierId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
