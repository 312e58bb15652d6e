namespace EShop.Contracts.Events.Payments;

/// <summary>Money could not be paid back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="UserId">Who was to get it.</param>
/// <param name="RefundId">The refund.</param>
/// <param name="Amount">How much.</param>
public sealed record PaymentRefundFailed(
    Guid OrderId,
    Guid PaymentId,
    Guid UserId,
    Guid RefundId,
    Money Amount) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
