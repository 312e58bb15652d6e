namespace EShop.Notifications.Transports;

/// <summary>A provider will never take a message. Says nothing of what is in it.</summary>
/// <param name="reason">The provider's status.</param>
public sealed class MessageRefusedException(string reason) : Exception($"The provider refused the message: {reason}.");

/// <summary>An app is no longer on its device.</summary>
public sealed class DeviceGoneException() : Exception("The app is no longer on its device.");

/// <summary>A provider did not take a message this time. Says nothing of what is in it.</summary>
/// <param name="reason">The provider's status.</param>
public sealed class ProviderUnavailableException(string reason)
    : Exception($"The provider did not take the message: {reason}.");
