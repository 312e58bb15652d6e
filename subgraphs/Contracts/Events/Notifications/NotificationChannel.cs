namespace EShop.Contracts.Events.Notifications;

/// <summary>The way a notification goes.</summary>
public enum NotificationChannel
{
    /// <summary>To the app.</summary>
    Push,

    /// <summary>By text message.</summary>
    Sms,

    /// <summary>By mail.</summary>
    Email,

    /// <summary>Into the inbox of the app.</summary>
    InApp
}
