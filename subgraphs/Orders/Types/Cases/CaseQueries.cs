using EShop.Orders.Data;
using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Cases;

[QueryType]
public static partial class CaseQueries
{
    /// <summary>What staff have to look after, what waits longest first.</summary>
    /// <param name="open">Whether to leave out what is settled.</param>
    [Authorize(Policy = OrdersScopes.Read)]
    [UsePaging(ConnectionName = "OrderCases", IncludeTotalCount = true)]
    public static Task<Connection<OrderCase>> GetOrderCasesAsync(
        PagingArguments pagingArguments,
        OrdersContext db,
        CancellationToken cancellationToken,
        bool open = true)
        => db.OrderCases
            .AsNoTracking()
            .Where(one => !open || one.ResolvedAt == null)
            .OrderBy(one => one.OpenedAt)
            .ThenBy(one => one.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
