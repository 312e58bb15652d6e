namespace EShop.Notifications.Domain;

/// <summary>The quiet hours that somebody chose.</summary>
public sealed class QuietTime
{
    public Guid UserId { get; init; }

    public TimeOnly StartsAt { get; init; }

    public TimeOnly EndsAt { get; init; }

    /// <summary>As hours.</summary>
    public QuietHours Hours => new(StartsAt, EndsAt);
}
