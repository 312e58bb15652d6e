namespace EShop.Notifications;

/// <summary>What the notifications subgraph has to be told; configuration section <c>Notifications</c>.</summary>
public sealed class NotificationsOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Notifications";

    /// <summary>What other services of the shop may have sent at once.</summary>
    public MessageOptions Messages { get; set; } = new();

    /// <summary>The service for text messages.</summary>
    public SmsOptions Sms { get; set; } = new();

    /// <summary>The server for mail.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The service for push notifications.</summary>
    public FcmOptions Fcm { get; set; } = new();

    /// <summary>The users who are told that a warehouse runs low.</summary>
    public List<Guid> StockAlertUserIds { get; set; } = [];
}
