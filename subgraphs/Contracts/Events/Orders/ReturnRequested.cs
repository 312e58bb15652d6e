namespace EShop.Contracts.Events.Orders;

/// <summary>A customer wants to give something back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReturnId">The return.</param>
/// <param name="UserId">Who placed the order.</param>
/// <param name="Reason">Why.</param>
/// <param name="Lines">What is to come back.</param>
public sealed record ReturnRequested(
    Guid OrderId,
    Guid ReturnId,
    Guid UserId,
    ReturnReason Reason,
    IReadOnlyList<OrderPart> Lines) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
