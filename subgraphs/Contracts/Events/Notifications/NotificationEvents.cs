namespace EShop.Contracts.Events.Notifications;

/// <summary>What the notifications subgraph publishes.</summary>
public static class NotificationEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "notifications";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<NotificationSent>(Producer, NotificationEventJson.Default.NotificationSent),
        new EventContract<NotificationFailed>(Producer, NotificationEventJson.Default.NotificationFailed),
    ];
}
