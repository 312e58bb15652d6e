using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Data;

/// <summary>Changes returns by way of their orders, whose lock keeps them, too.</summary>
public sealed class ReturnDesk(OrdersContext db, OrderDesk desk)
{
    /// <summary>Decides about a return.</summary>
    /// <exception cref="OrderReturnNotFoundException">There is no such return.</exception>
    public async Task<bool> DecideAsync(
        Guid returnId,
        Action<OrderProcess> decide,
        CancellationToken cancellationToken)
    {
        var orderId = await db.OrderReturns
            .Where(one => one.Id == returnId)
            .Select(one => (Guid?)one.OrderId)
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new OrderReturnNotFoundException();
        await desk.ChangeAsync(orderId, decide, cancellationToken);
        return true;
    }
}
