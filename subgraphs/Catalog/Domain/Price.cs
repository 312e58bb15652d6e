using EShop.Contracts;

namespace EShop.Catalog.Domain;

/// <summary>What a variant costs in one currency, tax included.</summary>
public sealed class Price
{
    private Price()
    {
    }

    /// <summary>A new price.</summary>
    /// <param name="variantId">The variant it is the price of.</param>
    /// <param name="currency">The currency of both amounts.</param>
    /// <param name="amount">The price in minor units, more than 0.</param>
    /// <param name="compareAtAmount">The higher price to show crossed out, in minor units.</param>
    public Price(Guid variantId, CurrencyCode currency, long amount, long? compareAtAmount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);

        if (compareAtAmount <= amount)
        {
            throw new ArgumentOutOfRangeException(
                nameof(compareAtAmount),
                "The price to compare with must be higher than the price.");
        }

        VariantId = variantId;
        Currency = currency;
        Amount = amount;
        CompareAtAmount = compareAtAmount;
    }

    public Guid VariantId { get; private set; }

    public CurrencyCode Currency { get; private set; }

    /// <summary>The price in minor units of the currency.</summary>
    public long Amount { get; private set; }

    /// <summary>The higher price to show crossed out, in minor units of the currency.</summary>
    public long? CompareAtAmount { get; private set; }
}
