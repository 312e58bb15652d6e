namespace EShop.Search.Domain;

/// <summary>
/// A variant as it was told. A row may be there before its product is known: prices and stock come in any order.
/// </summary>
public sealed class IndexedVariant
{
    public Guid VariantId { get; init; }

    public Guid? ProductId { get; set; }

    public VariantContent? Content { get; set; }

    /// <summary>When content and <see cref="IsSold"/> were told; older news comes to nothing.</summary>
    public DateTimeOffset ContentAt { get; set; }

    public bool IsSold { get; set; }

    public List<TimedPrice> Prices { get; set; } = [];

    /// <summary>When the prices were told; older news comes to nothing.</summary>
    public DateTimeOffset PricesAt { get; set; }

    /// <summary>Learns what the variant is, unless something later is known.</summary>
    public bool Learn(Guid productId, VariantContent content, bool isSold, DateTimeOffset at)
    {
        if (ContentAt > at)
        {
            return false;
        }

        (ProductId, Content, IsSold, ContentAt) = (productId, content, isSold, at);
        return true;
    }

    /// <summary>Learns what the variant costs, unless something later is known.</summary>
    public bool LearnPrices(Guid productId, IEnumerable<TimedPrice> prices, DateTimeOffset at)
    {
        if (PricesAt > at)
        {
            return false;
        }

        (ProductId, Prices, PricesAt) = (productId, [.. prices], at);
        return true;
    }

    /// <summary>Learns that the variant is no longer part of its product, unless something later is known.</summary>
    public bool Discontinue(DateTimeOffset at)
    {
        if (!IsSold || ContentAt > at)
        {
            return false;
        }

        (IsSold, ContentAt) = (false, at);
        return true;
    }
}
