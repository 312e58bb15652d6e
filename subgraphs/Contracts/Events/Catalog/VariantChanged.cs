namespace EShop.Contracts.Events.Catalog;

/// <summary>Something about a variant other than its prices is different now, or the variant is new.</summary>
/// <param name="ProductId">The product it is a form of.</param>
/// <param name="Variant">The variant after the change.</param>
/// <param name="IsRemoved">Whether it was taken out of the catalogue.</param>
public sealed record VariantChanged(Guid ProductId, VariantSnapshot Variant, bool IsRemoved) : IEvent
{
    Guid IEvent.AggregateId => Variant.VariantId;
}
