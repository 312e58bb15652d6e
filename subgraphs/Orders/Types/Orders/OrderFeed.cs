using System.Runtime.CompilerServices;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Orders.Types.Orders;

/// <summary>
/// Follows timelines. Messages of a topic only wake; what happened is read from the database, after the last entry that
/// was sent: so nothing is missing and nothing comes twice, whether it happened before or while somebody follows.
/// </summary>
public sealed class OrderFeed(IDbContextFactory<OrdersContext> contexts, ITopicEventReceiver receiver)
{
    private const int BatchSize = 100;

    /// <summary>The topic on which the last place in a user's timelines comes when there is a new one.</summary>
    internal static string Topic(Guid userId) => $"orders-of/{userId}";

    /// <summary>Whose an order is; null: there is none.</summary>
    public async Task<Guid?> FindOwnerAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Orders
            .Where(order => order.Id == orderId)
            .Select(order => (Guid?)order.UserId)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The last place in the timelines of a user's orders; 0: nothing has happened.</summary>
    public async Task<long> FindLastAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.TimelineCounters
            .Where(counter => counter.UserId == userId)
            .Select(counter => counter.Last)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What happens after a place.</summary>
    /// <param name="userId">Whose orders.</param>
    /// <param name="orderId">Only this order; null: all of them.</param>
    /// <param name="since">The place.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<OrderTimelineEntry> FollowAsync(
        Guid userId,
        Guid? orderId,
        long since,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await receiver.SubscribeAsync<long>(Topic(userId), cancellationToken);
        await using var calls = stream.ReadEventsAsync().GetAsyncEnumerator(cancellationToken);
        var last = since;

        do
        {
            List<OrderTimelineEntry> entries;

            do
            {
                entries = await ReadAsync(userId, orderId, last, cancellationToken);

                foreach (var entry in entries)
                {
                    last = entry.Position;
                    yield return entry;
                }
            }
            while (entries.Count == BatchSize);
        }
        while (await calls.MoveNextAsync());
    }

    private async Task<List<OrderTimelineEntry>> ReadAsync(
        Guid userId,
        Guid? orderId,
        long after,
        CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.OrderTimelineEntries
            .AsNoTracking()
            .Where(entry => entry.UserId == userId
                && entry.Position > after
                && (orderId == null || entry.OrderId == orderId))
            .OrderBy(entry => entry.Position)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }
}
