namespace EShop.Contracts.Events.Payments;

/// <summary>The customer denies a payment at their bank.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="UserId">Who paid.</param>
/// <param name="Amount">How much is in dispute.</param>
public sealed record PaymentDisputed(Guid OrderId, Guid PaymentId, Guid UserId, Money Amount) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
