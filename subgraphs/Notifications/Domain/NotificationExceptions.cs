namespace EShop.Notifications.Domain;

/// <summary>There is no notification with the given id for this user.</summary>
public sealed class NotificationNotFoundException() : Exception("There is no notification with this id.");

/// <summary>Only what failed can be sent again.</summary>
public sealed class NotificationNotFailedException() : Exception("This notification has not failed.");

/// <summary>A category cannot be muted.</summary>
public sealed class CriticalNotificationsException(NotificationCategory category)
    : Exception("These notifications are needed and cannot be muted.")
{
    /// <summary>The category.</summary>
    public NotificationCategory Category { get; } = category;
}

/// <summary>Quiet hours that say nothing.</summary>
public sealed class InvalidQuietHoursException()
    : Exception("Quiet hours have a beginning and an end that differ, or neither.");

/// <summary>A template breaks a rule; the message says which.</summary>
public sealed class InvalidTemplateException(string message) : Exception(message);

/// <summary>A placeholder of a template has no value.</summary>
public sealed class MissingPlaceholderException(string placeholder)
    : Exception($"The placeholder {placeholder} has no value.")
{
    /// <summary>The placeholder.</summary>
    public string Placeholder { get; } = placeholder;
}

/// <summary>There is no template with the given id.</summary>
public sealed class TemplateNotFoundException() : Exception("There is no template with this id.");

/// <summary>The kind has a template for this channel and language.</summary>
public sealed class TemplateExistsException()
    : Exception("There is a template for this channel in this language.");

/// <summary>An event about an order came before the order itself; it comes again.</summary>
public sealed class OrderNotKnownException(Guid orderId) : Exception($"The order {orderId} is not known yet.");
