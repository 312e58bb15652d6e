namespace EShop.Contracts.Events.Payments;

/// <summary>The customer has to prove who they are; Payments tells them how.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="UserId">Who pays.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record PaymentChallenged(Guid OrderId, Guid PaymentId, Guid UserId, DateTimeOffset ExpiresAt) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
