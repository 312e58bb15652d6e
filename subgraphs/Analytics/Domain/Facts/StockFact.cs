namespace EShop.Analytics.Domain.Facts;

/// <summary>So many pieces of a variant lay in a warehouse from a time on.</summary>
public sealed record StockFact(Guid StockItemId, long Sequence, Guid VariantId, int OnHand, DateTimeOffset OccurredAt)
    : Fact;
