namespace EShop.Contracts.Events.Delivery;

/// <summary>An order will be brought; the answer to <see cref="Orders.PlanDelivery"/>.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who gets it.</param>
/// <param name="From">The earliest arrival.</param>
/// <param name="Until">The latest arrival.</param>
public sealed record DeliveryPlanned(
    Guid OrderId,
    Guid DeliveryId,
    Guid UserId,
    DateTimeOffset From,
    DateTimeOffset Until) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
