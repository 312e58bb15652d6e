using EShop.Contracts;
using EShop.Orders.Domain;

namespace EShop.Orders.Types.Orders;

/// <summary>What an order costs; all in one currency.</summary>
public sealed class OrderAmounts
{
    internal OrderAmounts(Order order)
    {
        Subtotal = order.Money(order.Subtotal);
        Discount = order.Money(order.Discount);
        DeliveryFee = order.Money(order.DeliveryFee);
        Tax = order.Money(order.Tax);
        Total = order.Money(order.Total);
        Cancelled = order.Money(order.CancelledAmount);
        Payable = order.Money(order.Payable);
        Refunded = order.Money(order.RefundedAmount);
    }

    /// <summary>The lines before discounts.</summary>
    public Money Subtotal { get; }

    /// <summary>What is taken off the lines.</summary>
    public Money Discount { get; }

    /// <summary>What the delivery costs.</summary>
    public Money DeliveryFee { get; }

    /// <summary>The tax in the total.</summary>
    public Money Tax { get; }

    /// <summary>What everything that was ordered costs.</summary>
    public Money Total { get; }

    /// <summary>What the cancelled part of it would have cost.</summary>
    public Money Cancelled { get; }

    /// <summary>What is to be paid: the total without the cancelled part.</summary>
    public Money Payable { get; }

    /// <summary>What was paid back.</summary>
    public Money Refunded { get; }
}
