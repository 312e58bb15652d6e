using EShop.Orders.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Data;

/// <summary>
/// Changes orders, one at a time: the order's row is locked before anything about it is read, and all that follows from
/// the change is stored in the same transaction.
/// </summary>
public sealed class OrderDesk(OrdersContext db, OrderJournal journal, TimeProvider clock)
{
    /// <summary>Changes an order.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="change">What to do.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OrderNotFoundException">There is no such order.</exception>
    public Task<T> ChangeAsync<T>(
        Guid orderId,
        Func<OrderProcess, T> change,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var order = await db.Orders
                    .FromSql($"SELECT * FROM orders WHERE id = {orderId} FOR UPDATE")
                    .SingleOrDefaultAsync(token)
                    ?? throw new OrderNotFoundException();
                return await ChangeAsync(order, change, token);
            },
            cancellationToken);

    /// <inheritdoc cref="ChangeAsync{T}(Guid, Func{OrderProcess, T}, CancellationToken)"/>
    public Task ChangeAsync(Guid orderId, Action<OrderProcess> change, CancellationToken cancellationToken)
        => ChangeAsync(
            orderId,
            process =>
            {
                change(process);
                return true;
            },
            cancellationToken);

    /// <summary>Lets the saga that has been due longest go on, unless somebody else is at it.</summary>
    /// <returns>The order whose address has to be looked up, if any, and whether there was a saga.</returns>
    public Task<(Order? Seeking, bool IsDone)> WakeNextAsync(CancellationToken cancellationToken)
        => db.InTransactionAsync<(Order?, bool)>(
            async token =>
            {
                var now = clock.GetUtcNow();
                var order = await db.Orders
                    .FromSql(
                        $"""
                        SELECT o.* FROM orders o JOIN order_sagas s ON s.order_id = o.id
                        WHERE s.due_at <= {now} ORDER BY s.due_at LIMIT 1 FOR UPDATE OF o SKIP LOCKED
                        """)
                    .SingleOrDefaultAsync(token);

                if (order is null)
                {
                    return (null, false);
                }

                var isSeeking = await ChangeAsync(order, process => process.Wake(), token);
                return (isSeeking ? order : null, true);
            },
            cancellationToken);

    /// <summary>Stores a new order with its saga.</summary>
    internal async Task StoreAsync(Order order, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var saga = new OrderSaga(order.Id, now);
        var process = new OrderProcess(order, saga, address: null, [], now);
        process.Place();
        db.OrderSagas.Add(saga);
        await journal.WriteAsync(process, cancellationToken);
    }

    private async Task<T> ChangeAsync<T>(
        Order order,
        Func<OrderProcess, T> change,
        CancellationToken cancellationToken)
    {
        var (saga, address) = await LoadAsync(order, cancellationToken);
        var returns = await LoadReturnsAsync(order, cancellationToken);
        var process = new OrderProcess(order, saga, address, returns, clock.GetUtcNow());
        var result = change(process);
        await journal.WriteAsync(process, cancellationToken);
        return result;
    }

    // After the order is locked, not together with it: what a statement that had to wait finds beside the locked row is
    // from before the wait. Together among themselves, because the way to the server costs more than the rows.
    private async Task<(OrderSaga Saga, OrderAddress? Address)> LoadAsync(Order order, CancellationToken cancellationToken)
    {
        var found = await db.OrderSagas
            .Where(saga => saga.OrderId == order.Id)
            .Select(saga => new
            {
                Saga = saga,
                Address = db.OrderAddresses.SingleOrDefault(address => address.OrderId == saga.OrderId),
                // Those of the order, which is tracked, become its lines.
                Lines = db.OrderLines.Where(line => line.OrderId == saga.OrderId).ToList()
            })
            .SingleAsync(cancellationToken);
        return (found.Saga, found.Address);
    }

    private async Task<List<OrderReturn>> LoadReturnsAsync(Order order, CancellationToken cancellationToken)
        => OrderTransitions.WasDelivered(order.Status)
            ? await db.OrderReturns
                .Include(one => one.Lines)
                .Where(one => one.OrderId == order.Id)
                .OrderBy(one => one.RequestedAt)
                .ToListAsync(cancellationToken)
            : [];
}
