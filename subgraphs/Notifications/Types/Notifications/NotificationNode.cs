using EShop.Notifications.Domain;
using EShop.Notifications.Types.References;

namespace EShop.Notifications.Types.Notifications;

/// <summary>A notification is only ever resolved for its recipient or for whoever may read notifications.</summary>
[ObjectType<Notification>]
public static partial class NotificationNode
{
    [BindMember(nameof(Notification.Id))]
    [ID<Notification>]
    public static Guid GetId([Parent] Notification notification) => notification.Id;

    /// <summary>Whom it is for.</summary>
    public static User? GetUser([Parent] Notification notification) => new(notification.UserId);

    /// <summary>The order that it is about.</summary>
    public static Order? GetOrder([Parent] Notification notification)
        => notification.OrderId is { } id ? new Order(id) : null;

    /// <summary>How often it was tried to send it, for staff.</summary>
    [Authorize(Policy = NotificationsScopes.Read)]
    public static int? GetAttempts([Parent] Notification notification) => notification.Attempts;

    /// <summary>Why the last try failed, for staff.</summary>
    [Authorize(Policy = NotificationsScopes.Read)]
    public static NotificationFailure? GetFailure([Parent] Notification notification) => notification.Failure;

    /// <summary>When it is tried next; null when it is not to be sent any more. For staff.</summary>
    [Authorize(Policy = NotificationsScopes.Read)]
    public static DateTimeOffset? GetNextAttemptAt([Parent] Notification notification)
        => notification.Status == NotificationStatus.Pending ? notification.DueAt : null;
}
