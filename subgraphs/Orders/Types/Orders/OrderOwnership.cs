using EShop.Orders.Domain;
using EShop.ServiceDefaults.Identity;

namespace EShop.Orders.Types.Orders;

/// <summary>Orders of others look as if they did not exist.</summary>
internal static class OrderOwnership
{
    /// <exception cref="OrderNotFoundException">The caller neither placed the order nor has the scope.</exception>
    public static void RequireVisible(this Order order, CurrentUser caller, string? scope)
    {
        if (!caller.MayAccess(order.UserId, scope))
        {
            throw new OrderNotFoundException();
        }
    }
}
