using EShop.Contracts;

namespace EShop.Catalog.Types.ProductVariants;

/// <summary>An amount of money: minor units of the currency, for example cents.</summary>
/// <param name="Amount">The minor units.</param>
/// <param name="Currency">The currency.</param>
public sealed record MoneyInput(long Amount, CurrencyCode Currency);
