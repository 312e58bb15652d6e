using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.Orders.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Events;

/// <summary>
/// Grants the wishes of users about their data. Orders are accounts and stay, under a pseudonym; names, streets and
/// cards go.
/// </summary>
internal sealed class PrivacyHandler(OrdersContext db, Outbox outbox)
    : IEventHandler<DataExportRequested>, IEventHandler<ErasureRequested>
{
    public async Task HandleAsync(
        DataExportRequested message,
        EventContext context,
        CancellationToken cancellationToken)
    {
        var orders = await db.Orders.CountAsync(order => order.UserId == message.UserId, cancellationToken);
        outbox.Add(new UserDataExported(message.UserId, message.RequestId, OrdersSubgraph.Name, orders));
    }

    public async Task HandleAsync(ErasureRequested message, EventContext context, CancellationToken cancellationToken)
    {
        var (user, pseudonym) = (message.UserId, message.PseudonymId);
        await EraseAddressesAsync(user, cancellationToken);
        await db.OrderReturns
            .Where(one => db.Orders.Any(order => order.Id == one.OrderId && order.UserId == user))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Explanation, (string?)null), cancellationToken);
        await db.OrderTimelineEntries
            .Where(entry => entry.UserId == user)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.UserId, pseudonym), cancellationToken);
        await db.TimelineCounters
            .Where(counter => counter.UserId == user)
            .ExecuteUpdateAsync(set => set.SetProperty(counter => counter.UserId, pseudonym), cancellationToken);
        await db.Orders
            .Where(order => order.UserId == user)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(order => order.UserId, pseudonym)
                    .SetProperty(order => order.PaymentMethodId, (Guid?)null),
                cancellationToken);
        outbox.Add(new UserDataErased(user, message.RequestId, OrdersSubgraph.Name));
    }

    private Task EraseAddressesAsync(Guid userId, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            UPDATE order_addresses SET recipient = NULL, line1 = NULL, line2 = NULL, postal_code = NULL, city = NULL,
                region = NULL, instructions = NULL, latitude = NULL, longitude = NULL
            WHERE order_id IN (SELECT id FROM orders WHERE user_id = {userId} FOR UPDATE)
            """,
            cancellationToken);
}
