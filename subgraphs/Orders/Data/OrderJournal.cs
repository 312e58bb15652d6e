using EShop.Contracts.Events.Orders;
using EShop.Orders.Domain;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Data;

/// <summary>Stores what came out of a change of an order: rows, timeline, cases, and what is to be published.</summary>
public sealed class OrderJournal(OrdersContext db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Stores it in the transaction of the context.</summary>
    public async Task WriteAsync(OrderProcess process, CancellationToken cancellationToken)
    {
        foreach (var message in process.Messages)
        {
            outbox.Add(message);
        }

        AddNew(process);
        await WriteTimelineAsync(process, cancellationToken);
        await SaveAsync(cancellationToken);
        await WriteCasesAsync(process, cancellationToken);
    }

    // What fails here fails with its transaction: nobody goes back to a savepoint, which is two ways to the server.
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        db.Database.AutoSavepointsEnabled = false;

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            db.Database.AutoSavepointsEnabled = true;
        }
    }

    private void AddNew(OrderProcess process)
    {
        if (process.Address is { } address && db.Entry(address).State == EntityState.Detached)
        {
            db.OrderAddresses.Add(address);
        }

        foreach (var one in process.Returns.Where(one => db.Entry(one).State == EntityState.Detached))
        {
            db.OrderReturns.Add(one);
        }
    }

    private async Task WriteTimelineAsync(OrderProcess process, CancellationToken cancellationToken)
    {
        var steps = process.Timeline;

        if (steps.Count == 0)
        {
            return;
        }

        var order = process.Order;
        var last = await TakePositionsAsync(order.UserId, steps.Count, cancellationToken);
        db.OrderTimelineEntries.AddRange(steps.Select((step, index) => new OrderTimelineEntry
        {
            UserId = order.UserId,
            Position = last - steps.Count + index + 1,
            OrderId = order.Id,
            Kind = step.Kind,
            Status = step.Status,
            At = clock.GetUtcNow()
        }));
        outbox.Add(new OrderProgressed(order.Id, order.UserId, last));
    }

    // The row stays locked until the entries are committed.
    private async Task<long> TakePositionsAsync(Guid userId, int count, CancellationToken cancellationToken)
        => (await db.Database
            .SqlQuery<long>(
                $"""
                INSERT INTO timeline_counters AS counter (user_id, last) VALUES ({userId}, {count})
                ON CONFLICT (user_id) DO UPDATE SET last = counter.last + {count}
                RETURNING last AS "Value"
                """)
            .ToListAsync(cancellationToken))[0];

    private async Task WriteCasesAsync(OrderProcess process, CancellationToken cancellationToken)
    {
        var (orderId, now) = (process.Order.Id, clock.GetUtcNow());

        foreach (var kind in process.Cases.Select(kind => kind.ToString()))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO order_cases (id, order_id, kind, opened_at)
                VALUES ({Guid.CreateVersion7(now)}, {orderId}, {kind}, {now})
                ON CONFLICT DO NOTHING
                """,
                cancellationToken);
        }

        if (process.SettledCases.Count > 0)
        {
            var settled = process.SettledCases.ToList();
            await db.OrderCases
                .Where(one => one.OrderId == orderId && settled.Contains(one.Kind) && one.ResolvedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ResolvedAt, now), cancellationToken);
        }
    }
}
