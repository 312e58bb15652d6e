namespace EShop.Cart.Domain;

/// <summary>Pieces of one variant in a cart.</summary>
/// <param name="VariantId">The variant; it has one line in a cart.</param>
/// <param name="Quantity">How many, from 1 to <see cref="ShoppingCart.MaxQuantity"/>.</param>
/// <param name="SeenPrice">The unit price that the customer saw when changing the line last, in minor units.</param>
/// <param name="AddedAt">When it was put into the cart.</param>
public sealed record CartLine(Guid VariantId, int Quantity, long? SeenPrice, DateTimeOffset AddedAt);
