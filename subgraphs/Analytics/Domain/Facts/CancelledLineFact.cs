namespace EShop.Analytics.Domain.Facts;

/// <summary>Pieces of a line of an order will not be delivered.</summary>
public sealed record CancelledLineFact(Guid EventId, Guid OrderId, Guid LineId, int Quantity, DateTimeOffset OccurredAt)
    : Fact;
