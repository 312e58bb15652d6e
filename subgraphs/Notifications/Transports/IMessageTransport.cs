namespace EShop.Notifications.Transports;

/// <summary>Takes messages to their recipients in one way.</summary>
public interface IMessageTransport
{
    /// <summary>Hands a message over; whether it arrives, nobody knows.</summary>
    /// <exception cref="MessageRefusedException">The provider will never take it.</exception>
    /// <exception cref="DeviceGoneException">The app is no longer on the device.</exception>
    /// <exception cref="Exception">The provider did not take it; another try may succeed.</exception>
    Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
