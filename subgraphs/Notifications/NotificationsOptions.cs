namespace EShop.Notifications;

/// <summary>What the notifications subgraph has to be told; configuration section <c>Notifications</c>.</summary>
public sealed class NotificationsOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Notifications";

    /// <summary>The shortest <see cref="Claim"/>.</summary>
    public static readonly TimeSpan MinClaim = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a notification belongs to the process that sends it, at least <see cref="MinClaim"/>. When that process dies, it is
    /// sent again after this time: the shorter, the sooner it arrives; the longer, the slower providers may be.
    /// </summary>
    public TimeSpan Claim { get; set; } = TimeSpan.FromMinutes(5);

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

    /// <summary>The users who are told that goods are with a courier who was locked out.</summary>
    public List<Guid> DeliveryAlertUserIds { get; set; } = [];
}
