namespace EShop.Cart.Domain;

/// <summary>What a cart costs, in minor units. The total is the sum of the lines' totals and the delivery fee.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Subtotal">The lines before discounts.</param>
/// <param name="Discount">What is taken off the lines.</param>
/// <param name="DeliveryFee">What the delivery costs after discounts, tax included.</param>
/// <param name="Tax">The tax in the total.</param>
/// <param name="Total">What is paid.</param>
/// <param name="Applied">The promotions that took something off, with how much.</param>
public sealed record PricedCart(
    IReadOnlyList<PricedLine> Lines,
    long Subtotal,
    long Discount,
    long DeliveryFee,
    long Tax,
    long Total,
    IReadOnlyList<AppliedPromotion> Applied);
