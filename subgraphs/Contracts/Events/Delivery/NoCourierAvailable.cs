namespace EShop.Contracts.Events.Delivery;

/// <summary>No courier took a delivery; staff have to help.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who waits for it.</param>
public sealed record NoCourierAvailable(Guid OrderId, Guid DeliveryId, Guid UserId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
