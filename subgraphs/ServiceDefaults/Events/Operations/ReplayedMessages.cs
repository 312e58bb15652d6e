namespace EShop.ServiceDefaults.Events;

/// <summary>What a replay set going.</summary>
/// <param name="Retried">The parked events that are tried again now.</param>
/// <param name="Published">The events of the outbox that are published again.</param>
public sealed record ReplayedMessages(int Retried, int Published);
