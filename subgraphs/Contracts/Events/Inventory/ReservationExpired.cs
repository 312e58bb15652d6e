namespace EShop.Contracts.Events.Inventory;

/// <summary>Nobody confirmed a reservation in time; its pieces can be bought again.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReservationId">The reservation.</param>
public sealed record ReservationExpired(Guid OrderId, Guid ReservationId) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
