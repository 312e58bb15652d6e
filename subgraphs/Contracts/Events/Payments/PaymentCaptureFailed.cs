namespace EShop.Contracts.Events.Payments;

/// <summary>Authorized money could not be taken.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="UserId">Who was to pay.</param>
/// <param name="Amount">How much.</param>
public sealed record PaymentCaptureFailed(Guid OrderId, Guid PaymentId, Guid UserId, Money Amount) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
