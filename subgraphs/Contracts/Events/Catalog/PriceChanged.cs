namespace EShop.Contracts.Events.Catalog;

/// <summary>A variant has other prices.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="ProductId">The product it is a form of.</param>
/// <param name="Prices">All of its prices after the change, not only the one that changed.</param>
public sealed record PriceChanged(Guid VariantId, Guid ProductId, IReadOnlyList<VariantPrice> Prices) : IEvent
{
    Guid IEvent.AggregateId => VariantId;
}
