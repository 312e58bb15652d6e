namespace EShop.Contracts.Events.Orders;

/// <summary>Gives up the right to take money, also when there is none.</summary>
/// <param name="OrderId">The order.</param>
public sealed record VoidPayment(Guid OrderId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
