using EShop.Orders.Domain;
using EShop.Orders.Types.Orders;
using EShop.ServiceDefaults.Identity;

namespace EShop.Orders.Types.References;

[ObjectType<User>]
public static partial class UserNode
{
    /// <summary>
    /// What the user ordered, the latest first. Only the user and staff see it; for others there is nothing.
    /// </summary>
    /// <param name="status">When given, only the orders that are so far.</param>
    [UsePaging(ConnectionName = "UserOrders")]
    public static async Task<Connection<Order>> GetOrdersAsync(
        [Parent] User user,
        OrderStatus? status,
        PagingArguments pagingArguments,
        CurrentUser caller,
        IOrdersByUserDataLoader ordersByUser,
        CancellationToken cancellationToken)
    {
        var key = new UserOrdersKey(user.Id, status);
        var page = caller.MayAccess(user.Id, OrdersScopes.Read)
            ? ordersByUser.With(pagingArguments).LoadAsync(key, cancellationToken)
            : Task.FromResult<Page<Order>?>(null);
        return await page.ToConnectionAsync();
    }
}
