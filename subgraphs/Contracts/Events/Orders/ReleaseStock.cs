namespace EShop.Contracts.Events.Orders;

/// <summary>
/// Gives pieces set aside for an order back, also when there are none; answered by
/// <see cref="Inventory.ReservationReleased"/>.
/// </summary>
/// <param name="OrderId">The order.</param>
/// <param name="Lines">Which pieces; empty: all.</param>
public sealed record ReleaseStock(Guid OrderId, IReadOnlyList<StockLine> Lines) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
