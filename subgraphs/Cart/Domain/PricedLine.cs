namespace EShop.Cart.Domain;

/// <summary>What a line costs.</summary>
/// <param name="Item">What is bought.</param>
/// <param name="Discount">What is taken off, in minor units.</param>
/// <param name="Tax">The tax in the total, in minor units.</param>
/// <param name="Total">What is paid for it, tax included, in minor units.</param>
public sealed record PricedLine(PricedItem Item, long Discount, long Tax, long Total);
