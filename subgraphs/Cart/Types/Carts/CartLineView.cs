using EShop.Cart.Carts;
using EShop.Cart.Domain;
using EShop.Cart.Types.References;
using EShop.Contracts;

namespace EShop.Cart.Types.Carts;

/// <summary>Pieces of one variant in a cart, priced as of now.</summary>
[GraphQLName("CartLine")]
public sealed class CartLineView
{
    private readonly PricedLine? _priced;
    private readonly CurrencyCode _currency;

    internal CartLineView(CartLine line, CartValuation valuation)
    {
        _priced = valuation.Priced.Lines.FirstOrDefault(one => one.Item.VariantId == line.VariantId);
        _currency = valuation.Cart.Currency;
        Variant = new ProductVariant(line.VariantId);
        Quantity = line.Quantity;
        AddedAt = line.AddedAt;
    }

    /// <summary>What it is.</summary>
    public ProductVariant? Variant { get; }

    /// <summary>How many pieces.</summary>
    public int Quantity { get; }

    /// <summary>When it was put into the cart.</summary>
    public DateTimeOffset AddedAt { get; }

    /// <summary>What one piece costs; null when it is not sold.</summary>
    public Money? UnitPrice => Of(_priced?.Item.UnitPrice);

    /// <summary>What is taken off; null when it is not sold.</summary>
    public Money? Discount => Of(_priced?.Discount);

    /// <summary>The tax in the total; null when it is not sold.</summary>
    public Money? Tax => Of(_priced?.Tax);

    /// <summary>What is paid for it, tax included; null when it is not sold.</summary>
    public Money? Total => Of(_priced?.Total);

    private Money? Of(long? amount) => amount is { } value ? new Money(value, _currency) : null;
}
