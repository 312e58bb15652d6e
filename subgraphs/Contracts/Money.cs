namespace EShop.Contracts;

/// <summary>An amount of money in one currency.</summary>
/// <param name="Amount">The amount in minor units of the currency, for example cents.</param>
/// <param name="Currency">The currency of the amount.</param>
public sealed record Money(long Amount, CurrencyCode Currency);
