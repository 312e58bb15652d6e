namespace EShop.Contracts.Events.Delivery;

/// <summary>A delivery will not be there when it was promised.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who waits for it.</param>
/// <param name="ExpectedAt">When it is expected now.</param>
public sealed record DeliveryLate(Guid OrderId, Guid DeliveryId, Guid UserId, DateTimeOffset ExpectedAt) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
