using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Types.Errors;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Cases;

[MutationType]
public static partial class CaseMutations
{
    /// <summary>Says that staff have looked after a case; a repeat changes nothing.</summary>
    [Authorize(Policy = OrdersScopes.Write)]
    [Error<OrderCaseNotFoundError>]
    public static async Task<OrderCase> ResolveOrderCaseAsync(
        [ID<OrderCase>] Guid id,
        OrdersContext db,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.OrderCases
            .Where(one => one.Id == id && one.ResolvedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ResolvedAt, now), cancellationToken);
        return await db.OrderCases.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw new OrderCaseNotFoundException();
    }
}
