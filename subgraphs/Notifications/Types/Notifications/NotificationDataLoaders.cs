using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Types.Notifications;

internal static class NotificationDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, Notification>> GetNotificationByIdAsync(
        IReadOnlyList<Guid> ids,
        NotificationsContext db,
        CancellationToken cancellationToken)
        => db.Notifications
            .AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, cancellationToken);

    /// <summary>The inboxes, the newest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Page<Notification>>> GetNotificationsByUserIdAsync(
        IReadOnlyList<Guid> userIds,
        PagingArguments pagingArguments,
        NotificationsContext db,
        CancellationToken cancellationToken)
        => await Inbox(db)
            .Where(row => userIds.Contains(row.UserId))
            .OrderByDescending(row => row.SentAt)
            .ThenByDescending(row => row.Id)
            .ToBatchPageAsync(row => row.UserId, pagingArguments, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, int>> GetUnreadCountByUserIdAsync(
        IReadOnlyList<Guid> userIds,
        NotificationsContext db,
        CancellationToken cancellationToken)
    {
        var counts = await Inbox(db)
            .Where(row => userIds.Contains(row.UserId) && row.ReadAt == null)
            .GroupBy(row => row.UserId)
            .Select(group => new { UserId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.UserId, row => row.Count, cancellationToken);
        return userIds.Distinct().ToDictionary(id => id, counts.GetValueOrDefault);
    }

    /// <summary>What was told about each order, the newest first.</summary>
    [DataLoader]
    public static async Task<Dictionary<Guid, Notification[]>> GetNoticesByOrderIdAsync(
        IReadOnlyList<Guid> orderIds,
        NotificationsContext db,
        CancellationToken cancellationToken)
    {
        var notices = await db.Notifications
            .AsNoTracking()
            .Where(row => row.OrderId != null && orderIds.Contains(row.OrderId.Value))
            .OrderByDescending(row => row.CreatedAt)
            .ThenByDescending(row => row.Id)
            .ToListAsync(cancellationToken);
        return notices.GroupBy(row => row.OrderId!.Value).ToDictionary(group => group.Key, group => group.ToArray());
    }

    private static IQueryable<Notification> Inbox(NotificationsContext db)
        => db.Notifications
            .AsNoTracking()
            .Where(row => row.Channel == NotificationChannel.InApp && row.Status == NotificationStatus.Sent);
}
