using EShop.Cart.Domain;

namespace EShop.Cart.Carts;

/// <summary>What a cart costs now and what stands in its way.</summary>
/// <param name="Cart">The cart.</param>
/// <param name="Priced">What it costs, of what can be bought.</param>
/// <param name="Problems">What the customer should know or change.</param>
public sealed record CartValuation(ShoppingCart Cart, PricedCart Priced, IReadOnlyList<CartProblem> Problems);
