namespace EShop.Contracts.Events.Inventory;

/// <summary>The reserved pieces belong to the order for good.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReservationId">The reservation.</param>
/// <param name="Lines">Which pieces, and where to pack them.</param>
public sealed record ReservationConfirmed(
    Guid OrderId,
    Guid ReservationId,
    IReadOnlyList<ReservedLine> Lines) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
