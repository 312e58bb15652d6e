namespace EShop.Contracts.Events.Orders;

/// <summary>Makes the reserved pieces the order's for good.</summary>
/// <param name="OrderId">The order.</param>
public sealed record ConfirmStock(Guid OrderId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
