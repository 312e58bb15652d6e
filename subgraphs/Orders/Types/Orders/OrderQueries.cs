using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Orders;

[QueryType]
public static partial class OrderQueries
{
    /// <summary>The order with this id; null for whoever may not see it.</summary>
    [Authorize]
    [Lookup]
    public static async Task<Order?> GetOrderByIdAsync(
        [ID<Order>] Guid id,
        CurrentUser caller,
        IOrderByIdDataLoader orderById,
        CancellationToken cancellationToken)
        => (await orderById.LoadAsync(id, cancellationToken))
            .VisibleTo(caller, order => order.UserId, OrdersScopes.Read);

    /// <summary>The order with this number; null for whoever may not see it.</summary>
    [Authorize]
    public static Task<Order?> GetOrderByNumberAsync(
        string number,
        CurrentUser caller,
        OrdersContext db,
        CancellationToken cancellationToken)
    {
        var wanted = number.Trim().ToUpperInvariant();
        return db.Orders
            .AsNoTracking()
            .VisibleTo(caller, order => order.UserId, OrdersScopes.Read)
            .SingleOrDefaultAsync(order => order.Number == wanted, cancellationToken);
    }

    /// <summary>Everybody's orders, the latest first when no other order is asked for.</summary>
    [Authorize(Policy = OrdersScopes.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<OrderFilterType>]
    [UseSorting<OrderSortType>]
    public static Task<Connection<Order>> GetOrdersAsync(
        PagingArguments pagingArguments,
        QueryContext<Order> query,
        OrdersContext db,
        CancellationToken cancellationToken)
        => db.Orders
            .AsNoTracking()
            .With(query with { Selector = null }, sort => sort
                .IfEmpty(order => order.AddDescending(one => one.PlacedAt))
                .AddDescending(order => order.Id))
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
