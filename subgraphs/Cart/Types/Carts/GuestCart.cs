using EShop.Cart.Domain;

namespace EShop.Cart.Types.Carts;

/// <summary>A new cart of a guest.</summary>
/// <param name="Token">What opens the cart; whoever has it has the cart.</param>
/// <param name="Cart">The cart.</param>
public sealed record GuestCart(string Token, ShoppingCart Cart);
