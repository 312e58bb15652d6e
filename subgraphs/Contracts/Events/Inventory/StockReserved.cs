namespace EShop.Contracts.Events.Inventory;

/// <summary>All pieces of an order are set aside.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReservationId">The reservation.</param>
/// <param name="Lines">Which pieces, and where.</param>
/// <param name="ExpiresAt">When they are given back unless the order confirms them.</param>
public sealed record StockReserved(
    Guid OrderId,
    Guid ReservationId,
    IReadOnlyList<ReservedLine> Lines,
    DateTimeOffset ExpiresAt) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
