using EShop.Orders.Data;
using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Cases;

internal static class CaseDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Guid, OrderCase[]>> GetCasesByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        OrdersContext db,
        CancellationToken cancellationToken)
    {
        var cases = await db.OrderCases
            .AsNoTracking()
            .Where(one => orderIds.Contains(one.OrderId))
            .OrderByDescending(one => one.OpenedAt)
            .ThenByDescending(one => one.Id)
            .ToListAsync(cancellationToken);
        return cases.GroupBy(one => one.OrderId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
