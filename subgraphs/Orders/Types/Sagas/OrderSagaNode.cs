using EShop.Orders.Domain;
using EShop.Orders.Types.Orders;

namespace EShop.Orders.Types.Sagas;

[ObjectType<OrderSaga>]
[Authorize(Policy = OrdersScopes.Operations)]
public static partial class OrderSagaNode
{
    /// <summary>The order that it moves.</summary>
    [BindMember(nameof(OrderSaga.OrderId))]
    public static Task<Order> GetOrderAsync(
        [Parent] OrderSaga saga,
        IOrderByIdDataLoader orderById,
        CancellationToken cancellationToken)
        => orderById.LoadRequiredAsync(saga.OrderId, cancellationToken);
}
