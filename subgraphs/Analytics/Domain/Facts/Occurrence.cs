namespace EShop.Analytics.Domain.Facts;

/// <summary>What the envelope of an event tells about it.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Sequence">Its place among the events about the same thing.</param>
/// <param name="At">When it happened.</param>
public readonly record struct Occurrence(Guid EventId, long Sequence, DateTimeOffset At);
