using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain;

/// <summary>What somebody wants to be told, and when.</summary>
/// <param name="Choices">What they chose; the rest is as <see cref="PreferenceRules"/> say.</param>
/// <param name="QuietHours">When not; null: at any time.</param>
public sealed record RecipientSettings(
    IReadOnlyDictionary<(NotificationCategory Category, NotificationChannel Channel), bool> Choices,
    QuietHours? QuietHours)
{
    /// <summary>Whether they want to be told about something in this way.</summary>
    public bool Accepts(NotificationCategory category, NotificationChannel channel)
        => PreferenceRules.IsCritical(category)
            || (Choices.TryGetValue((category, channel), out var isEnabled)
                ? isEnabled
                : PreferenceRules.IsEnabledByDefault(category, channel));

    /// <summary>
    /// When something may be sent; null: now. An inbox makes no noise, and what is urgent is worth nothing later.
    /// </summary>
    public DateTimeOffset? PostponedUntil(
        NoticeKind kind,
        NotificationChannel channel,
        TimeZoneInfo zone,
        DateTimeOffset now)
        => kind.IsUrgent || channel == NotificationChannel.InApp ? null : QuietHours?.EndAfter(now, zone);
}
