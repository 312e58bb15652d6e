using EShop.Contracts.Events.Notifications;

namespace EShop.Analytics.Domain.Facts;

/// <summary>A notification was sent, or could not be.</summary>
public sealed record NotificationFact(
    Guid EventId,
    string Template,
    NotificationChannel Channel,
    bool IsSent,
    DateTimeOffset OccurredAt) : Fact;
