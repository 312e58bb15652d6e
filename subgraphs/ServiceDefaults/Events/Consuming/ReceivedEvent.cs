namespace EShop.ServiceDefaults.Events;

/// <summary>An event that has to be handled.</summary>
/// <param name="Context">The envelope.</param>
/// <param name="Payload">The event as JSON in UTF-8.</param>
internal sealed record ReceivedEvent(EventContext Context, byte[] Payload);
