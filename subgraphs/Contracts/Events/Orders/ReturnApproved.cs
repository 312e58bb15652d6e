namespace EShop.Contracts.Events.Orders;

/// <summary>Staff accepted a return.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReturnId">The return.</param>
/// <param name="UserId">Who placed the order.</param>
/// <param name="Lines">What comes back.</param>
/// <param name="Amount">What is paid back.</param>
/// <param name="Restock">Whether the pieces can be sold again.</param>
public sealed record ReturnApproved(
    Guid OrderId,
    Guid ReturnId,
    Guid UserId,
    IReadOnlyList<OrderPart> Lines,
    Money Amount,
    bool Restock) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
