using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;

namespace EShop.Notifications.Types.Preferences;

/// <summary>Whether somebody wants to be told about one category in one way.</summary>
/// <param name="Category">What about.</param>
/// <param name="Channel">In which way.</param>
/// <param name="IsEnabled">Whether they are told.</param>
/// <param name="CanBeMuted">Whether that is theirs to choose.</param>
public sealed record NotificationChoice(
    NotificationCategory Category,
    NotificationChannel Channel,
    bool IsEnabled,
    bool CanBeMuted);
