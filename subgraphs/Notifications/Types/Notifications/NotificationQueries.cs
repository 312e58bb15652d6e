using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Types.Notifications;

[QueryType]
public static partial class NotificationQueries
{
    /// <summary>The notification with this id; null for whoever may not see it.</summary>
    [Lookup]
    public static async Task<Notification?> GetNotificationByIdAsync(
        [ID<Notification>] Guid id,
        CurrentUser caller,
        INotificationByIdDataLoader notificationById,
        CancellationToken cancellationToken)
        => (await notificationById.LoadAsync(id, cancellationToken))
            .VisibleTo(caller, notification => notification.UserId, NotificationsScopes.Read);

    /// <summary>The notifications that could not be sent and wait for an operator, those first that are newest.</summary>
    [UsePaging(ConnectionName = "FailedNotifications", IncludeTotalCount = true)]
    [Authorize(Policy = NotificationsScopes.Read)]
    public static Task<Connection<Notification>> GetFailedNotificationsAsync(
        PagingArguments pagingArguments,
        NotificationsContext db,
        CancellationToken cancellationToken)
        => db.Notifications
            .AsNoTracking()
            .Where(row => row.Status == NotificationStatus.Failed)
            .OrderByDescending(row => row.CreatedAt)
            .ThenByDescending(row => row.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
