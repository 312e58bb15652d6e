using EShop.Orders.Domain;

namespace EShop.Orders.Types.Orders;

/// <summary>By what orders are sorted.</summary>
public sealed class OrderSortType : SortInputType<Order>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<Order> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(order => order.PlacedAt);
        descriptor.Field(order => order.Number);
        descriptor.Field(order => order.Status);
    }
}
