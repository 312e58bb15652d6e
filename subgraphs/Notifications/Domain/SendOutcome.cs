namespace EShop.Notifications.Domain;

/// <summary>What came of trying to send a notification.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>It went out with these words.</summary>
    public sealed record Sent(RenderedNotice Notice) : SendOutcome;

    /// <summary>Its recipient does not want it.</summary>
    public sealed record Muted : SendOutcome;

    /// <summary>There is no way to its recipient.</summary>
    public sealed record Unreachable : SendOutcome;

    /// <summary>Its recipient wants it later.</summary>
    public sealed record Postponed(DateTimeOffset Until) : SendOutcome;

    /// <summary>It did not go out; when it is final, no other try is worth it.</summary>
    public sealed record Failed(NotificationFailure Failure, bool IsFinal = false) : SendOutcome;

    /// <summary>Its recipient is no longer a user of the shop.</summary>
    public sealed record Gone : SendOutcome;
}
