using System.Text.Json;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Data;

/// <summary>
/// Writes down what is to be told to whom, one row per channel. An event that comes again finds its rows: the key that
/// they were written under is unique.
/// </summary>
public sealed class NoticeBook(NotificationsContext db, TimeProvider clock)
{
    /// <summary>Has somebody told about something.</summary>
    /// <param name="kind">What about.</param>
    /// <param name="userId">Whom.</param>
    /// <param name="reasonId">The event that is the reason, or what several events of a kind are to be told of only once.</param>
    /// <param name="orderId">The order that it is about, when there is one.</param>
    /// <param name="values">What its texts may say.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many notifications are new.</returns>
    public Task<int> AddAsync(
        NoticeKind kind,
        Guid userId,
        Guid reasonId,
        Guid? orderId,
        IReadOnlyList<NoticeValue> values,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var json = JsonSerializer.Serialize(values);
        var ids = kind.Channels.Select(_ => Guid.CreateVersion7(now)).ToArray();
        var channels = kind.Channels.Select(channel => channel.ToString()).ToArray();
        var keyPrefix = $"{reasonId:n}/{kind.Name}/{userId:n}/";
        var category = kind.Category.ToString();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notifications
                (id, dedupe_key, user_id, order_id, kind, category, channel, "values", status, attempts, due_at, created_at)
            SELECT row.id, {keyPrefix} || row.channel, {userId}, {orderId}, {kind.Name}, {category}, row.channel,
                {json}::jsonb, 'Pending', 0, {now}, {now}
            FROM unnest({ids}, {channels}) AS row (id, channel)
            ON CONFLICT (dedupe_key) DO NOTHING
            """,
            cancellationToken);
    }

    /// <summary>Remembers what people call an order.</summary>
    public Task RememberOrderAsync(Guid orderId, Guid userId, string number, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO known_orders (order_id, user_id, number) VALUES ({orderId}, {userId}, {number})
            ON CONFLICT (order_id) DO NOTHING
            """,
            cancellationToken);

    /// <summary>What people call an order; null when its customer was forgotten, and nobody is to be told of it.</summary>
    /// <exception cref="OrderNotKnownException">It has not been heard of yet.</exception>
    public async Task<string?> NumberOfAsync(Guid orderId, CancellationToken cancellationToken)
        => await db.KnownOrders
            .Where(order => order.OrderId == orderId)
            .Select(order => new { order.UserId, order.Number })
            .SingleOrDefaultAsync(cancellationToken) is { } known
            ? known.UserId == KnownOrder.Nobody ? null : known.Number
            : throw new OrderNotKnownException(orderId);
}
