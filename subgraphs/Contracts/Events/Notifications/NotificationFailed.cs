namespace EShop.Contracts.Events.Notifications;

/// <summary>A notification could not be sent, however often it was tried.</summary>
/// <param name="NotificationId">The notification.</param>
/// <param name="UserId">Whom it is for; null: somebody without an account.</param>
/// <param name="Template">Which text.</param>
/// <param name="Channel">The way it was to go.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record NotificationFailed(
    Guid NotificationId,
    Guid? UserId,
    string Template,
    NotificationChannel Channel,
    int Attempts) : IEvent
{
    Guid IEvent.AggregateId => NotificationId;
}
