using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>A price of a variant, in minor units, during some time.</summary>
public sealed record SoldPrice(
    long Amount,
    CurrencyCode Currency,
    DateTimeOffset? ValidFrom,
    DateTimeOffset? ValidUntil);
