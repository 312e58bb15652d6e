using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain;

/// <summary>What people may choose, and what holds until they do.</summary>
public static class PreferenceRules
{
    /// <summary>Whether a category cannot be muted.</summary>
    public static bool IsCritical(NotificationCategory category)
        => category is NotificationCategory.Payments or NotificationCategory.Account;

    /// <summary>Whether something is sent to who has not chosen: all but advertising, which needs consent.</summary>
    public static bool IsEnabledByDefault(NotificationCategory category, NotificationChannel channel)
        => category != NotificationCategory.Offers || channel == NotificationChannel.InApp;

    /// <summary>Refuses a choice that nobody has.</summary>
    /// <exception cref="CriticalNotificationsException">The category cannot be muted.</exception>
    public static void ThrowIfCritical(NotificationCategory category, bool isEnabled)
    {
        if (!isEnabled && IsCritical(category))
        {
            throw new CriticalNotificationsException(category);
        }
    }
}
