namespace EShop.Contracts.Events.Orders;

/// <summary>Asks for the right to take an order's price.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">Who pays.</param>
/// <param name="Amount">How much.</param>
/// <param name="Method">How it is paid.</param>
/// <param name="PaymentMethodId">The means of payment that the customer stored with Payments.</param>
/// <param name="Deadline">When the order gives up.</param>
public sealed record AuthorizePayment(
    Guid OrderId,
    Guid UserId,
    Money Amount,
    PaymentMethod Method,
    Guid? PaymentMethodId,
    DateTimeOffset Deadline) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
