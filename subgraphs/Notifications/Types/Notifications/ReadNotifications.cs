namespace EShop.Notifications.Types.Notifications;

/// <summary>Notifications were read.</summary>
/// <param name="Count">How many were unread before.</param>
public sealed record ReadNotifications(int Count);
