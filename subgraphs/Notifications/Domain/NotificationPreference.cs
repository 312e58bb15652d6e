using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain;

/// <summary>What somebody chose about one category and channel.</summary>
public sealed class NotificationPreference
{
    public Guid UserId { get; init; }

    public NotificationCategory Category { get; init; }

    public NotificationChannel Channel { get; init; }

    public bool IsEnabled { get; init; }
}
