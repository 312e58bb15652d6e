using EShop.Orders.Domain;

namespace EShop.Orders.Types.Orders;

/// <summary>By what orders are found.</summary>
public sealed class OrderFilterType : FilterInputType<Order>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Order> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(order => order.Number);
        descriptor.Field(order => order.Status);
        descriptor.Field(order => order.PaymentMethod);
        descriptor.Field(order => order.Currency);
        descriptor.Field(order => order.PlacedAt);
        descriptor.Field(order => order.DeliveredAt);
    }
}
