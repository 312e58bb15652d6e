using EShop.Contracts;

namespace EShop.Cart.Domain;

/// <summary>A variant as the catalogue told of it: all that a cart needs to price it.</summary>
public sealed class SoldVariant
{
    public Guid VariantId { get; init; }

    public Guid ProductId { get; set; }

    public string ProductName { get; set; } = "";

    public string Name { get; set; } = "";

    public string Sku { get; set; } = "";

    public TaxClass TaxClass { get; set; }

    /// <summary>Where it lies, the root first.</summary>
    public Guid[] CategoryPath { get; set; } = [];

    /// <summary>Whether it can be bought.</summary>
    public bool IsSold { get; set; }

    /// <summary>What it costs now and later.</summary>
    public List<SoldPrice> Prices { get; set; } = [];

    /// <summary>The sequence of the product's event that this is from; older ones come to nothing.</summary>
    public long Sequence { get; set; }

    /// <summary>When the prices were told; older ones come to nothing.</summary>
    public DateTimeOffset PricesAt { get; set; }

    /// <summary>The price in force: of those that have begun and not ended, the one that began last.</summary>
    public long? PriceAt(DateTimeOffset time, CurrencyCode currency)
        => Prices
            .Where(price => price.Currency == currency
                && (price.ValidFrom ?? DateTimeOffset.MinValue) <= time
                && (price.ValidUntil is not { } end || end > time))
            .MaxBy(price => price.ValidFrom ?? DateTimeOffset.MinValue)
            ?.Amount;
}
