namespace EShop.ServiceDefaults.Events;

/// <summary>An event whose next try is due.</summary>
/// <param name="Event">The event.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record ParkedEvent(ReceivedEvent Event, int Attempts);
