using EShop.Contracts;

namespace EShop.Catalog.Domain;

/// <summary>
/// What a variant costs in one currency from a time on, tax included. Prices are added and never changed: the one with
/// the latest beginning that has not ended is in force, so that after a price with an end the one before it holds again.
/// </summary>
public sealed class Price
{
    private Price()
    {
    }

    /// <summary>A new price.</summary>
    /// <param name="id">The id of the price.</param>
    /// <param name="variantId">The variant it is the price of.</param>
    /// <param name="currency">The currency of both amounts.</param>
    /// <param name="amount">The price in minor units, more than 0.</param>
    /// <param name="compareAtAmount">The higher price to show crossed out, in minor units.</param>
    /// <param name="validFrom">When it begins.</param>
    /// <param name="validUntil">When it ends; null when the next one ends it.</param>
    /// <exception cref="InvalidCatalogInputException">An amount or a time makes no sense.</exception>
    public Price(
        Guid id,
        Guid variantId,
        CurrencyCode currency,
        long amount,
        long? compareAtAmount,
        DateTimeOffset validFrom,
        DateTimeOffset? validUntil)
    {
        if (amount <= 0)
        {
            throw new InvalidCatalogInputException("amount", "A price is more than nothing.");
        }

        if (compareAtAmount <= amount)
        {
            throw new InvalidCatalogInputException(
                "compareAtAmount",
                "The price to compare with must be higher than the price.");
        }

        if (validUntil <= validFrom)
        {
            throw new InvalidCatalogInputException("validUntil", "A price ends after its beginning.");
        }

        Id = id;
        VariantId = variantId;
        Currency = currency;
        Amount = amount;
        CompareAtAmount = compareAtAmount;
        ValidFrom = validFrom;
        ValidUntil = validUntil;
    }

    public Guid Id { get; private set; }

    public Guid VariantId { get; private set; }

    public CurrencyCode Currency { get; private set; }

    /// <summary>The price in minor units of the currency.</summary>
    public long Amount { get; private set; }

    /// <summary>The higher price to show crossed out, in minor units of the currency.</summary>
    public long? CompareAtAmount { get; private set; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset ValidFrom { get; private set; }

    /// <summary>When it ends; null when the next one ends it.</summary>
    public DateTimeOffset? ValidUntil { get; private set; }
}
