namespace EShop.Contracts.Events.Notifications;

/// <summary>A provider took a notification over.</summary>
/// <param name="NotificationId">The notification.</param>
/// <param name="UserId">Whom it is for; null: somebody without an account.</param>
/// <param name="Template">Which text, for example <c>order-shipped</c>.</param>
/// <param name="Channel">The way it went.</param>
public sealed record NotificationSent(
    Guid NotificationId,
    Guid? UserId,
    string Template,
    NotificationChannel Channel) : IEvent
{
    Guid IEvent.AggregateId => NotificationId;
}
