namespace EShop.Search.Domain;

/// <summary>Where an event stands among others.</summary>
/// <param name="Sequence">Its place among the events about the same thing.</param>
/// <param name="At">When it happened.</param>
public readonly record struct EventStamp(long Sequence, DateTimeOffset At);
