namespace EShop.Contracts.Events.Orders;

/// <summary>The customer has the goods.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number for people.</param>
/// <param name="UserId">Who placed it.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="Lines">What was delivered; who bought it may review it.</param>
/// <param name="Total">What the customer paid.</param>
public sealed record OrderDelivered(
    Guid OrderId,
    string OrderNumber,
    Guid UserId,
    Guid DeliveryId,
    IReadOnlyList<OrderPart> Lines,
    Money Total) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
