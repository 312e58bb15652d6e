using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Identity;

namespace EShop.Notifications.Types.Notifications;

[SubscriptionType]
public static partial class NotificationSubscriptions
{
    /// <summary>The topic on which the ids of notifications come that are new in a user's inbox.</summary>
    internal static string Topic(Guid userId) => $"notifications/{userId:n}";

    /// <summary>What comes into the caller's inbox, as soon as it is there.</summary>
    [Authorize]
    [Subscribe(With = nameof(SubscribeToNotificationReceivedAsync))]
    public static Task<Notification> NotificationReceivedAsync(
        [EventMessage] Guid notificationId,
        INotificationByIdDataLoader notificationById,
        CancellationToken cancellationToken)
        => notificationById.LoadRequiredAsync(notificationId, cancellationToken);

    public static ValueTask<ISourceStream<Guid>> SubscribeToNotificationReceivedAsync(
        CurrentUser caller,
        ITopicEventReceiver receiver,
        CancellationToken cancellationToken)
        => receiver.SubscribeAsync<Guid>(Topic(caller.RequiredId), cancellationToken);
}
