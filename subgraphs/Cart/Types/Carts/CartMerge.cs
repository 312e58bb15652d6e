using EShop.Cart.Domain;

namespace EShop.Cart.Types.Carts;

/// <summary>What became of two carts.</summary>
/// <param name="Cart">The user's cart, with what the guest had put into the other.</param>
/// <param name="Changes">What is different in it.</param>
public sealed record CartMerge(ShoppingCart Cart, IReadOnlyList<CartMergeStep> Changes);
