using EShop.Contracts;
using EShop.Orders.Domain;
using EShop.Orders.Types.References;

namespace EShop.Orders.Types.Orders;

[ObjectType<OrderLine>]
public static partial class OrderLineNode
{
    [BindMember(nameof(OrderLine.Id))]
    [ID<OrderLine>]
    public static Guid GetId([Parent] OrderLine line) => line.Id;

    /// <summary>The product.</summary>
    [BindMember(nameof(OrderLine.ProductId))]
    public static Product? GetProduct([Parent] OrderLine line) => new(line.ProductId);

    /// <summary>The variant.</summary>
    [BindMember(nameof(OrderLine.VariantId))]
    public static ProductVariant? GetVariant([Parent] OrderLine line) => new(line.VariantId);

    /// <summary>What one piece costs.</summary>
    [BindMember(nameof(OrderLine.UnitPrice))]
    public static Money GetUnitPrice([Parent] OrderLine line) => new(line.UnitPrice, line.Currency);

    /// <summary>What is taken off the line.</summary>
    [BindMember(nameof(OrderLine.Discount))]
    public static Money GetDiscount([Parent] OrderLine line) => new(line.Discount, line.Currency);

    /// <summary>The tax in the total.</summary>
    [BindMember(nameof(OrderLine.Tax))]
    public static Money GetTax([Parent] OrderLine line) => new(line.Tax, line.Currency);

    /// <summary>What all its pieces cost after the discount, tax included.</summary>
    [BindMember(nameof(OrderLine.Total))]
    public static Money GetTotal([Parent] OrderLine line) => new(line.Total, line.Currency);
}
