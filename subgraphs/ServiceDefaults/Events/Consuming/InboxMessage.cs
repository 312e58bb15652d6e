namespace EShop.ServiceDefaults.Events;

/// <summary>The note that an event was handled.</summary>
internal sealed class InboxMessage
{
    public Guid EventId { get; private set; }

    public DateTimeOffset HandledAt { get; private set; }
}
