namespace EShop.Contracts.Events.Payments;

/// <summary>The shop may not take the money.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="UserId">Who wanted to pay.</param>
/// <param name="Reason">Why.</param>
public sealed record PaymentDeclined(Guid OrderId, Guid PaymentId, Guid UserId, DeclineReason Reason) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
