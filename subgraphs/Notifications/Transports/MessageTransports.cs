using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Transports;

/// <summary>The ways out of the shop that are set up.</summary>
/// <param name="byChannel">At most one per channel; the inbox is none of them.</param>
public sealed class MessageTransports(IReadOnlyDictionary<NotificationChannel, IMessageTransport> byChannel)
{
    /// <summary>The transport of a channel; null when it is not set up.</summary>
    public IMessageTransport? Find(NotificationChannel channel) => byChannel.GetValueOrDefault(channel);
}
