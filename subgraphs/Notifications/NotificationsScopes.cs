namespace EShop.Notifications;

/// <summary>What a token must carry for the work behind the counter.</summary>
public static class NotificationsScopes
{
    /// <summary>To see everybody's notifications, and the templates.</summary>
    public const string Read = "notifications:read";

    /// <summary>To write templates and send again what failed.</summary>
    public const string Write = "notifications:write";
}
