using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.Notifications.Types.Notifications;
using EShop.Notifications.Types.Preferences;
using EShop.ServiceDefaults.Identity;

namespace EShop.Notifications.Types.References;

/// <summary>All of it is the user's alone; for anybody else it is not there.</summary>
[ObjectType<User>]
public static partial class UserNode
{
    /// <summary>The inbox, the newest first; only the user sees it.</summary>
    [UsePaging(ConnectionName = "UserNotifications")]
    public static async Task<Connection<Notification>?> GetNotificationsAsync(
        [Parent] User user,
        PagingArguments pagingArguments,
        CurrentUser caller,
        INotificationsByUserIdDataLoader notificationsByUserId,
        CancellationToken cancellationToken)
        => user.Id == caller.Id
            ? await notificationsByUserId.With(pagingArguments).LoadAsync(user.Id, cancellationToken).ToConnectionAsync()
            : null;

    /// <summary>How many notifications in the inbox are unread; only the user sees it.</summary>
    public static async Task<int?> GetUnreadNotificationCountAsync(
        [Parent] User user,
        CurrentUser caller,
        IUnreadCountByUserIdDataLoader unreadCountByUserId,
        CancellationToken cancellationToken)
        => user.Id == caller.Id ? await unreadCountByUserId.LoadAsync(user.Id, cancellationToken) : null;

    /// <summary>What the user wants to be told, and when; only the user sees it.</summary>
    public static async Task<NotificationPreferences?> GetNotificationPreferencesAsync(
        [Parent] User user,
        CurrentUser caller,
        PreferenceBook preferences,
        CancellationToken cancellationToken)
        => user.Id == caller.Id
            ? NotificationPreferences.Of(await preferences.ReadAsync(user.Id, cancellationToken))
            : null;
}
