namespace EShop.Contracts.Events.Orders;

/// <summary>Sets the pieces of an order aside: all or none.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Lines">What it needs.</param>
/// <param name="Near">
/// About where it goes, rounded to a tenth of a degree so that it names no address; null: not known.
/// </param>
public sealed record ReserveStock(Guid OrderId, IReadOnlyList<StockLine> Lines, GeoPoint? Near) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
