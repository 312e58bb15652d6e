using EShop.Orders.Data;
using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.References;

internal static class ProductDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, long>> GetPurchasedCountByProductIdAsync(
        IReadOnlyList<Guid> productIds,
        OrdersContext db,
        CancellationToken cancellationToken)
        => (from line in db.OrderLines
            join order in db.Orders on line.OrderId equals order.Id
            where productIds.Contains(line.ProductId)
                && order.Status != OrderStatus.Placed
                && order.Status != OrderStatus.Cancelled
            group line.Quantity - line.Cancelled by line.ProductId into pieces
            select new { pieces.Key, Count = pieces.Sum(piece => (long)piece) })
            .ToDictionaryAsync(sum => sum.Key, sum => sum.Count, cancellationToken);
}
