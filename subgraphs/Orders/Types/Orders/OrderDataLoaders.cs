using EShop.Orders.Data;
using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Orders;

/// <summary>What is loaded is not filtered by its owner: whoever calls a loader has seen to that.</summary>
internal static class OrderDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Order>> GetOrderByIdAsync(
        IReadOnlyList<Guid> ids,
        OrdersContext db,
        CancellationToken cancellationToken)
        => db.Orders
            .AsNoTracking()
            .Where(order => ids.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, cancellationToken);

    /// <summary>The latest first. A statement for each status that a request asks for, hardly ever more than one.</summary>
    [DataLoader]
    public static async Task<Dictionary<UserOrdersKey, Page<Order>>> GetOrdersByUserAsync(
        IReadOnlyList<UserOrdersKey> keys,
        PagingArguments pagingArguments,
        OrdersContext db,
        CancellationToken cancellationToken)
    {
        var pages = new Dictionary<UserOrdersKey, Page<Order>>();

        foreach (var group in keys.GroupBy(key => key.Status))
        {
            var (status, userIds) = (group.Key, group.Select(key => key.UserId).ToList());
            var found = await db.Orders
                .AsNoTracking()
                .Where(order => userIds.Contains(order.UserId) && (status == null || order.Status == status))
                .OrderByDescending(order => order.PlacedAt)
                .ThenByDescending(order => order.Id)
                .ToBatchPageAsync(order => order.UserId, pagingArguments, cancellationToken);

            foreach (var (userId, page) in found)
            {
                pages[new UserOrdersKey(userId, status)] = page;
            }
        }

        return pages;
    }

    [DataLoader]
    public static async Task<Dictionary<Guid, OrderLine[]>> GetLinesByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        OrdersContext db,
        CancellationToken cancellationToken)
    {
        var lines = await db.OrderLines
            .AsNoTracking()
            .Where(line => orderIds.Contains(line.OrderId))
            .OrderBy(line => line.Position)
            .ToListAsync(cancellationToken);
        return lines.GroupBy(line => line.OrderId).ToDictionary(group => group.Key, group => group.ToArray());
    }

    [DataLoader]
    public static Task<Dictionary<Guid, OrderAddress>> GetAddressByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        OrdersContext db,
        CancellationToken cancellationToken)
        => db.OrderAddresses
            .AsNoTracking()
            .Where(address => orderIds.Contains(address.OrderId))
            .ToDictionaryAsync(address => address.OrderId, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, OrderTimelineEntry[]>> GetTimelineByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        OrdersContext db,
        CancellationToken cancellationToken)
    {
        var entries = await db.OrderTimelineEntries
            .AsNoTracking()
            .Where(entry => orderIds.Contains(entry.OrderId))
            .OrderBy(entry => entry.Position)
            .ToListAsync(cancellationToken);
        return entries.GroupBy(entry => entry.OrderId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
