namespace EShop.Contracts.Events.Inventory;

/// <summary>
/// Pieces set aside for an order can be bought again, or there was nothing set aside; the answer to
/// <see cref="Orders.ReleaseStock"/>.
/// </summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReservationId">The reservation; null: there was none.</param>
/// <param name="Lines">The pieces given back.</param>
public sealed record ReservationReleased(
    Guid OrderId,
    Guid? ReservationId,
    IReadOnlyList<ReservedLine> Lines) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
