using EShop.Orders.Data;
using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Returns;

internal static class ReturnDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, OrderReturn>> GetReturnByIdAsync(
        IReadOnlyList<Guid> ids,
        OrdersContext db,
        CancellationToken cancellationToken)
        => db.OrderReturns
            .AsNoTracking()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, OrderReturn[]>> GetReturnsByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        OrdersContext db,
        CancellationToken cancellationToken)
    {
        var returns = await db.OrderReturns
            .AsNoTracking()
            .Where(one => orderIds.Contains(one.OrderId))
            .OrderBy(one => one.RequestedAt)
            .ThenBy(one => one.Id)
            .ToListAsync(cancellationToken);
        return returns.GroupBy(one => one.OrderId).ToDictionary(group => group.Key, group => group.ToArray());
    }

    [DataLoader]
    public static async Task<Dictionary<Guid, OrderReturnLine[]>> GetLinesByReturnIdAsync(
        IReadOnlyList<Guid> returnIds,
        OrdersContext db,
        CancellationToken cancellationToken)
    {
        var lines = await db.OrderReturnLines
            .AsNoTracking()
            .Where(line => returnIds.Contains(line.ReturnId))
            .OrderBy(line => line.LineId)
            .ToListAsync(cancellationToken);
        return lines.GroupBy(line => line.ReturnId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
