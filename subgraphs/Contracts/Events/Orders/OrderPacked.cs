namespace EShop.Contracts.Events.Orders;

/// <summary>The goods wait for a courier.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number for people.</param>
/// <param name="UserId">Who placed it.</param>
public sealed record OrderPacked(Guid OrderId, string OrderNumber, Guid UserId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
