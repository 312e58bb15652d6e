namespace EShop.Contracts.Events.Orders;

/// <summary>What an order costs; all in one currency.</summary>
/// <param name="Subtotal">The lines before discounts.</param>
/// <param name="Discount">What is taken off.</param>
/// <param name="DeliveryFee">What the delivery costs.</param>
/// <param name="Tax">The tax in the total.</param>
/// <param name="Total">What the customer pays.</param>
public sealed record OrderTotals(Money Subtotal, Money Discount, Money DeliveryFee, Money Tax, Money Total);
