using EShop.Cart.Domain;
using EShop.Contracts;

namespace EShop.Cart.Types.Carts;

/// <summary>What a cart costs. The total is the lines' totals and the delivery fee.</summary>
public sealed class CartTotals
{
    internal CartTotals(PricedCart priced, CurrencyCode currency)
    {
        Subtotal = new Money(priced.Subtotal, currency);
        Discount = new Money(priced.Discount, currency);
        DeliveryFee = new Money(priced.DeliveryFee, currency);
        Tax = new Money(priced.Tax, currency);
        Total = new Money(priced.Total, currency);
    }

    /// <summary>The lines before discounts.</summary>
    public Money Subtotal { get; }

    /// <summary>What is taken off the lines.</summary>
    public Money Discount { get; }

    /// <summary>What the delivery costs after discounts.</summary>
    public Money DeliveryFee { get; }

    /// <summary>The tax in the total.</summary>
    public Money Tax { get; }

    /// <summary>What is paid.</summary>
    public Money Total { get; }
}
