namespace EShop.Contracts.Events.Catalog;

/// <summary>A product can be found and bought from now on.</summary>
/// <param name="Product">The product.</param>
public sealed record ProductPublished(ProductSnapshot Product) : IEvent
{
    Guid IEvent.AggregateId => Product.ProductId;
}
