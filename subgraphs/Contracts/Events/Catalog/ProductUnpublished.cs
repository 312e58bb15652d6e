namespace EShop.Contracts.Events.Catalog;

/// <summary>A product can no longer be found or bought.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="VariantIds">Its variants.</param>
public sealed record ProductUnpublished(Guid ProductId, IReadOnlyList<Guid> VariantIds) : IEvent
{
    Guid IEvent.AggregateId => ProductId;
}
