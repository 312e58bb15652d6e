namespace EShop.Contracts.Events.Delivery;

/// <summary>An order will not be brought; the answer to <see cref="Orders.CancelDelivery"/>.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery; null: none was planned.</param>
public sealed record DeliveryCancelled(Guid OrderId, Guid? DeliveryId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
