namespace EShop.Contracts.Events.Analytics;

/// <summary>An order that was placed is part of the reports now.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="Units">How many pieces were ordered.</param>
/// <param name="Total">What the customer pays.</param>
public sealed record SaleRecorded(Guid OrderId, DateTimeOffset PlacedAt, int Units, Money Total) : IEvent
{
    Guid IEvent.AggregateId => OrderId;
}
