using EShop.Cart.Carts;
using EShop.Cart.Types.References;
using EShop.Contracts;

namespace EShop.Cart.Types.Carts;

/// <summary>What was promised: these pieces at these prices until a time.</summary>
[GraphQLName("Quote")]
public sealed class CartQuote
{
    internal CartQuote(SignedQuote signed)
    {
        var quote = signed.Quote;
        Token = signed.Token;
        ExpiresAt = quote.ExpiresAt;
        Subtotal = new Money(quote.Subtotal, quote.Currency);
        Discount = new Money(quote.Discount, quote.Currency);
        DeliveryFee = new Money(quote.DeliveryFee, quote.Currency);
        Tax = new Money(quote.Tax, quote.Currency);
        Total = new Money(quote.Total, quote.Currency);
        Lines = [.. quote.Lines.Select(line => new CartQuoteLine(
            new ProductVariant(line.VariantId),
            line.Quantity,
            new Money(line.UnitPrice, quote.Currency),
            new Money(line.Discount, quote.Currency),
            new Money(line.Tax, quote.Currency),
            new Money(line.Total, quote.Currency)))];
    }

    /// <summary>The signed quote, to place the order with.</summary>
    public string Token { get; }

    /// <summary>The first moment when it no longer holds.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>What is bought.</summary>
    public IReadOnlyList<CartQuoteLine> Lines { get; }

    /// <summary>The lines before discounts.</summary>
    public Money Subtotal { get; }

    /// <summary>What is taken off the lines.</summary>
    public Money Discount { get; }

    /// <summary>What the delivery costs.</summary>
    public Money DeliveryFee { get; }

    /// <summary>The tax in the total.</summary>
    public Money Tax { get; }

    /// <summary>What is paid: the totals of the lines and the delivery.</summary>
    public Money Total { get; }
}
