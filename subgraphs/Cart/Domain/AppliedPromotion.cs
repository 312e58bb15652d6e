namespace EShop.Cart.Domain;

/// <summary>What a promotion took off a cart.</summary>
/// <param name="Promotion">The promotion.</param>
/// <param name="Amount">How much, in minor units.</param>
public sealed record AppliedPromotion(Promotion Promotion, long Amount);
