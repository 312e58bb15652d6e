using EShop.Notifications.Domain;

namespace EShop.Notifications.Types.Errors;

/// <summary>There is no notification with the given id for the caller.</summary>
public sealed class NotificationNotFoundError(NotificationNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>Only what failed can be sent again.</summary>
public sealed class NotificationNotFailedError(NotificationNotFailedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The category cannot be muted.</summary>
public sealed class CriticalNotificationsError(CriticalNotificationsException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The category.</summary>
    public NotificationCategory Category { get; } = exception.Category;
}

/// <summary>Quiet hours need a beginning and an end that differ, or neither.</summary>
public sealed class InvalidQuietHoursError(InvalidQuietHoursException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
