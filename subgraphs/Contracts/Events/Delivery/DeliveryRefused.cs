namespace EShop.Contracts.Events.Delivery;

/// <summary>An order cannot be brought; the other answer to <see cref="Orders.PlanDelivery"/>.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">Who was to get it.</param>
public sealed record DeliveryRefused(Guid OrderId, Guid UserId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
