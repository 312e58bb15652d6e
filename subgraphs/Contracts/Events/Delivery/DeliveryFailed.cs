namespace EShop.Contracts.Events.Delivery;

/// <summary>The goods left the shop, could not be handed over and go back; staff decide whether they are brought again.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who was to get them.</param>
/// <param name="CourierId">Who tried.</param>
/// <param name="Reason">Why.</param>
public sealed record DeliveryFailed(
    Guid OrderId,
    Guid DeliveryId,
    Guid UserId,
    Guid? CourierId,
    DeliveryFailure Reason) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
