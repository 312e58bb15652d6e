namespace EShop.Notifications.Domain;

/// <summary>What became of a notification.</summary>
public enum NotificationStatus
{
    /// <summary>It will be sent, or is tried again.</summary>
    Pending,

    /// <summary>A provider took it over, or it is in the inbox.</summary>
    Sent,

    /// <summary>Its recipient does not want to be told.</summary>
    Muted,

    /// <summary>There is no way to its recipient: no address, no device, or the channel is not set up.</summary>
    Unreachable,

    /// <summary>It could not be sent and waits for an operator.</summary>
    Failed
}
