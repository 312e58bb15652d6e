namespace EShop.Contracts.Events.Orders;

/// <summary>A courier has the goods.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number for people.</param>
/// <param name="UserId">Who placed it.</param>
/// <param name="DeliveryId">The delivery.</param>
public sealed record OrderShipped(Guid OrderId, string OrderNumber, Guid UserId, Guid DeliveryId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
