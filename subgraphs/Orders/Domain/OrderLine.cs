using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Quotes;

namespace EShop.Orders.Domain;

/// <summary>One line of an order: pieces of a variant at the price that was quoted.</summary>
public sealed class OrderLine
{
    private OrderLine()
    {
    }

    internal OrderLine(Guid orderId, CurrencyCode currency, int position, QuoteLine line)
    {
        OrderId = orderId;
        Id = line.LineId;
        Currency = currency;
        Position = position;
        ProductId = line.ProductId;
        VariantId = line.VariantId;
        Quantity = line.Quantity;
        UnitPrice = line.UnitPrice;
        Discount = line.Discount;
        Tax = line.Tax;
        Total = line.Total;
    }

    [GraphQLIgnore]
    public Guid OrderId { get; private set; }

    public Guid Id { get; private set; }

    [GraphQLIgnore]
    public CurrencyCode Currency { get; private set; }

    [GraphQLIgnore]
    public int Position { get; private set; }

    public Guid ProductId { get; private set; }

    public Guid VariantId { get; private set; }

    /// <summary>How many pieces were ordered.</summary>
    public int Quantity { get; private set; }

    public long UnitPrice { get; private set; }

    public long Discount { get; private set; }

    public long Tax { get; private set; }

    public long Total { get; private set; }

    /// <summary>How many of them were cancelled.</summary>
    public int Cancelled { get; internal set; }

    /// <summary>How many of them the customer wants to give back; nobody has decided yet.</summary>
    public int ReturnRequested { get; internal set; }

    /// <summary>How many of them were taken back.</summary>
    public int Returned { get; internal set; }

    /// <summary>How many of them were paid back.</summary>
    public int Refunded { get; internal set; }

    /// <summary>How many pieces can still be cancelled, or given back.</summary>
    public int Open => Quantity - Cancelled - ReturnRequested - Returned;

    /// <summary>
    /// What the next pieces that leave the order cost. The total is split over the pieces by largest remainder, and
    /// pieces leave in that order: whatever leaves in whatever portions, all together is the total.
    /// </summary>
    internal long PriceOfNext(int pieces)
    {
        var gone = Cancelled + Returned;
        return PriceOfFirst(gone + pieces) - PriceOfFirst(gone);
    }

    /// <summary>Some of its pieces, as events tell them.</summary>
    internal OrderPart Part(int quantity) => new(Id, ProductId, VariantId, quantity);

    // Equal weights: the remainder goes to the first pieces, a minor unit each.
    private long PriceOfFirst(int pieces) => (pieces * (Total / Quantity)) + Math.Min(pieces, Total % Quantity);
}
