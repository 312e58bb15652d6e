using EShop.Orders.Domain;
using EShop.Orders.Types.Orders;

namespace EShop.Orders.Types.Cases;

[ObjectType<OrderCase>]
[Authorize(Policy = OrdersScopes.Read)]
public static partial class OrderCaseNode
{
    [BindMember(nameof(OrderCase.Id))]
    [ID<OrderCase>]
    public static Guid GetId([Parent] OrderCase one) => one.Id;

    /// <summary>The order.</summary>
    public static Task<Order> GetOrderAsync(
        [Parent] OrderCase one,
        IOrderByIdDataLoader orderById,
        CancellationToken cancellationToken)
        => orderById.LoadRequiredAsync(one.OrderId, cancellationToken);
}
