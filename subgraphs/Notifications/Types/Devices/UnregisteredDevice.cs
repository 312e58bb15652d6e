namespace EShop.Notifications.Types.Devices;

/// <summary>An app takes push notifications no longer.</summary>
/// <param name="WasRegistered">Whether it did before, for the caller.</param>
public sealed record UnregisteredDevice(bool WasRegistered);
