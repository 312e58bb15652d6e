using EShop.Contracts;

namespace EShop.Analytics.Reports;

/// <summary>Money beside the goods, in one currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="DeliveryFees">The delivery fees of orders that were placed in the time and not cancelled.</param>
/// <param name="Captured">What was taken from customers in the time.</param>
/// <param name="Refunded">What was paid back in the time.</param>
public sealed record MoneyMovements(CurrencyCode Currency, Money DeliveryFees, Money Captured, Money Refunded);
