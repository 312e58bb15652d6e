namespace EShop.Contracts.Events.Cart;

/// <summary>Somebody put a product into a cart.</summary>
/// <param name="CartId">The cart.</param>
/// <param name="UserId">Whose cart it is; null: a guest's.</param>
/// <param name="ProductId">The product.</param>
/// <param name="VariantId">The variant.</param>
/// <param name="Quantity">The pieces added.</param>
/// <param name="UnitPrice">What one piece costs.</param>
public sealed record ProductAddedToCart(
    Guid CartId,
    Guid? UserId,
    Guid ProductId,
    Guid VariantId,
    int Quantity,
    Money UnitPrice) : IEvent
{
    Guid IEvent.AggregateId => CartId;
}
