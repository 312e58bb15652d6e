using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain;

/// <summary>A reason to tell somebody something.</summary>
/// <param name="Name">For example <c>order-shipped</c>; templates and events name it.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Channels">The ways it goes; one notification each.</param>
/// <param name="Placeholders">The values that its texts may use, besides the greeting.</param>
/// <param name="IsUrgent">Whether it is worth nothing later, so that quiet hours do not hold it up.</param>
public sealed record NoticeKind(
    string Name,
    NotificationCategory Category,
    IReadOnlyList<NotificationChannel> Channels,
    IReadOnlyList<string> Placeholders,
    bool IsUrgent = false)
{
    /// <summary>The most characters of a name.</summary>
    public const int MaxNameLength = 40;

    /// <summary>Whether a text may use a value.</summary>
    public bool Knows(string placeholder)
        => placeholder == NoticeValue.Greeting || Placeholders.Contains(placeholder);
}
