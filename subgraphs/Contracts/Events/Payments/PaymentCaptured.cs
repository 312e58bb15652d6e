namespace EShop.Contracts.Events.Payments;

/// <summary>The shop took the money.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="UserId">Who paid.</param>
/// <param name="Amount">How much this time.</param>
/// <param name="CapturedTotal">How much in all.</param>
public sealed record PaymentCaptured(
    Guid OrderId,
    Guid PaymentId,
    Guid UserId,
    Money Amount,
    Money CapturedTotal) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
