namespace EShop.Contracts.Events.Orders;

/// <summary>Something happened to an order; what, is in its timeline.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">Who placed it.</param>
/// <param name="Position">The place of the last entry in the timelines of the user's orders.</param>
public sealed record OrderProgressed(Guid OrderId, Guid UserId, long Position) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
