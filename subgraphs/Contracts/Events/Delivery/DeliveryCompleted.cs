namespace EShop.Contracts.Events.Delivery;

/// <summary>The customer has the goods.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="UserId">Who has them.</param>
/// <param name="CourierId">Who brought them.</param>
/// <param name="Proof">How that is proven.</param>
/// <param name="CashCollected">What the courier collected.</param>
/// <param name="PromisedUntil">The latest arrival that was promised.</param>
public sealed record DeliveryCompleted(
    Guid OrderId,
    Guid DeliveryId,
    Guid UserId,
    Guid CourierId,
    DeliveryProof Proof,
    Money? CashCollected,
    DateTimeOffset PromisedUntil) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
