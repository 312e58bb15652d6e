using EShop.Contracts;
using EShop.Orders.Domain;

namespace EShop.Orders.Types.Orders;

/// <summary>The bill of an order. Its lines and its address are those of the order.</summary>
public sealed class OrderInvoice
{
    internal OrderInvoice(Order order, DateTimeOffset issuedAt)
    {
        Number = $"INV-{order.Number}";
        IssuedAt = issuedAt;

        // Of what was cancelled before, no tax is due: its share, rounded down so that none is missing.
        var tax = order.Total == 0 ? 0 : (long)((Int128)order.Tax * order.Payable / order.Total);
        Net = order.Money(order.Payable - tax);
        Tax = order.Money(tax);
        Gross = order.Money(order.Payable);
        Credited = order.Money(order.RefundedAmount);
    }

    /// <summary>The number of the bill.</summary>
    public string Number { get; }

    /// <summary>When it was made: when the goods left.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>What is to be paid, without tax.</summary>
    public Money Net { get; }

    /// <summary>The tax.</summary>
    public Money Tax { get; }

    /// <summary>What is to be paid.</summary>
    public Money Gross { get; }

    /// <summary>What was paid back since.</summary>
    public Money Credited { get; }
}
