namespace EShop.Contracts.Events.Orders;

/// <summary>
/// Has an order not brought after all, also when nothing is planned; answered by
/// <see cref="Delivery.DeliveryCancelled"/>.
/// </summary>
/// <param name="OrderId">The order.</param>
public sealed record CancelDelivery(Guid OrderId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
