namespace EShop.Contracts.Events.Inventory;

/// <summary>Not all pieces of an order are there; none is set aside.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Shortages">What is missing.</param>
public sealed record StockReservationFailed(Guid OrderId, IReadOnlyList<StockShortage> Shortages) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
