namespace EShop.ServiceDefaults.Events;

/// <summary>An event of the outbox on its way to the stream.</summary>
internal readonly record struct OutboxRow(long Position, EventContext Context, string Payload);
