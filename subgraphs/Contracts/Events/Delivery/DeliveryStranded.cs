namespace EShop.Contracts.Events.Delivery;

/// <summary>The courier who has the goods was locked out and brings them nowhere; staff have to fetch them.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="DeliveryNumber">The number by which staff find it.</param>
/// <param name="UserId">Who waits for them.</param>
/// <param name="CourierId">Who has them.</param>
public sealed record DeliveryStranded(
    Guid OrderId,
    Guid DeliveryId,
    string DeliveryNumber,
    Guid UserId,
    Guid CourierId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
