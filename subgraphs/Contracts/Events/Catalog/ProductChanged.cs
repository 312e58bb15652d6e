namespace EShop.Contracts.Events.Catalog;

/// <summary>Something about a product is different now.</summary>
/// <param name="Product">The product after the change.</param>
/// <param name="IsPublished">Whether customers can see it.</param>
public sealed record ProductChanged(ProductSnapshot Product, bool IsPublished) : IEvent
{
    Guid IEvent.AggregateId => Product.ProductId;
}
