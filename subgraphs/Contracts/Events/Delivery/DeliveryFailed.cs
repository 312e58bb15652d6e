namespace EShop.Contracts.Events.Delivery;

/// <summary>The goods could not be handed over.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who was to get them.</param>
/// <param name="CourierId">Who tried.</param>
/// <param name="Reason">Why.</param>
/// <param name="WillRetry">Whether it is tried again.</param>
public sealed record DeliveryFailed(
    Guid OrderId,
    Guid DeliveryId,
    Guid UserId,
    Guid? CourierId,
    DeliveryFailure Reason,
    bool WillRetry) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
