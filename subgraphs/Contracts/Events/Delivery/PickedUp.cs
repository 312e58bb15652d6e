namespace EShop.Contracts.Events.Delivery;

/// <summary>The courier has the goods.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who gets them.</param>
/// <param name="CourierId">The courier.</param>
public sealed record PickedUp(Guid OrderId, Guid DeliveryId, Guid UserId, Guid CourierId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
