namespace EShop.Contracts.Events.Orders;

/// <summary>The customer got money back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number for people.</param>
/// <param name="UserId">Who placed it.</param>
/// <param name="RefundId">The refund.</param>
/// <param name="Amount">What was paid back this time.</param>
/// <param name="IsWhole">Whether all that was paid has been paid back.</param>
public sealed record OrderRefunded(
    Guid OrderId,
    string OrderNumber,
    Guid UserId,
    Guid RefundId,
    Money Amount,
    bool IsWhole) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
