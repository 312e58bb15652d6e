namespace EShop.Notifications.Domain;

/// <summary>Why a notification could not be sent the last time it was tried.</summary>
public enum NotificationFailure
{
    /// <summary>Nobody could say how its recipient is reached.</summary>
    ContactUnknown,

    /// <summary>The text is missing, or has a placeholder without a value.</summary>
    TemplateBroken,

    /// <summary>The provider does not answer, or not now.</summary>
    ProviderUnavailable,

    /// <summary>The provider does not want it, now or later.</summary>
    Refused
}
