using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;

namespace EShop.Notifications.Types.Preferences;

/// <summary>What somebody wants to be told, and when.</summary>
/// <param name="Choices">Each category and channel.</param>
/// <param name="QuietHours">When nothing is to disturb them; null: none.</param>
public sealed record NotificationPreferences(IReadOnlyList<NotificationChoice> Choices, QuietHours? QuietHours)
{
    internal static NotificationPreferences Of(RecipientSettings settings)
        => new(
            [.. from category in Enum.GetValues<NotificationCategory>()
                from channel in Enum.GetValues<NotificationChannel>()
                select new NotificationChoice(
                    category,
                    channel,
                    settings.Accepts(category, channel),
                    !PreferenceRules.IsCritical(category))],
            settings.QuietHours);
}
