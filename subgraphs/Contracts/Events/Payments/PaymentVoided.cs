namespace EShop.Contracts.Events.Payments;

/// <summary>The shop gave up the right to take the money, or had none.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PaymentId">The payment; null: there was none.</param>
/// <param name="UserId">Who would have paid.</param>
public sealed record PaymentVoided(Guid OrderId, Guid? PaymentId, Guid? UserId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
