namespace EShop.Contracts.Events.Payments;

/// <summary>The customer got money back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="UserId">Who gets it.</param>
/// <param name="RefundId">The refund.</param>
/// <param name="Amount">How much this time.</param>
/// <param name="RefundedTotal">How much in all.</param>
public sealed record PaymentRefunded(
    Guid OrderId,
    Guid PaymentId,
    Guid UserId,
    Guid RefundId,
    Money Amount,
    Money RefundedTotal) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
