namespace EShop.Contracts.Events.Payments;

/// <summary>The shop may take the money.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="UserId">Who pays.</param>
/// <param name="Amount">How much.</param>
public sealed record PaymentAuthorized(Guid OrderId, Guid PaymentId, Guid UserId, Money Amount) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
