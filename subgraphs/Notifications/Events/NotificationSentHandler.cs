using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Types.Notifications;
using EShop.ServiceDefaults.Events;

namespace EShop.Notifications.Events;

/// <summary>Tells an app that there is something new in its inbox, after it was committed.</summary>
internal sealed class NotificationSentHandler(ITopicEventSender sender) : IEventHandler<NotificationSent>
{
    public Task HandleAsync(NotificationSent message, EventContext context, CancellationToken cancellationToken)
        => message is { Channel: NotificationChannel.InApp, UserId: { } userId }
            ? sender
                .SendAsync(NotificationSubscriptions.Topic(userId), message.NotificationId, cancellationToken)
                .AsTask()
            : Task.CompletedTask;
}
