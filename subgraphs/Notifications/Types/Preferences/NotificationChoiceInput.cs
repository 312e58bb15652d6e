using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;

namespace EShop.Notifications.Types.Preferences;

/// <summary>A choice about one category and channel.</summary>
/// <param name="Category">What about.</param>
/// <param name="Channel">In which way.</param>
/// <param name="IsEnabled">Whether to be told.</param>
public sealed record NotificationChoiceInput(
    NotificationCategory Category,
    NotificationChannel Channel,
    bool IsEnabled);
