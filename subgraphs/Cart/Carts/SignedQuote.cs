using EShop.Contracts.Quotes;

namespace EShop.Cart.Carts;

/// <summary>A quote with the token that proves it.</summary>
/// <param name="Quote">What was promised.</param>
/// <param name="Token">The signed quote, to place the order with.</param>
public sealed record SignedQuote(Quote Quote, string Token);
