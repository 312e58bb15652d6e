using EShop.Cart.Domain;

namespace EShop.Cart.Carts;

/// <summary>A cart as it is stored.</summary>
/// <param name="Cart">The cart.</param>
/// <param name="SecretHash">The hash of the secret in a guest's token; null for a user's cart.</param>
public sealed record StoredCart(ShoppingCart Cart, string? SecretHash);
