namespace EShop.Analytics.Data;

/// <summary>
/// An event as it was told, with pseudonyms in place of people. All facts are made of these rows, and can be made again.
/// </summary>
public sealed class RecordedEvent
{
    /// <summary>Its place in the log, given by the database.</summary>
    public long Position { get; private set; }

    public required Guid EventId { get; init; }

    /// <summary>The name of the contract.</summary>
    public required string Name { get; init; }

    /// <summary>Its place among the events about the same thing.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The pseudonym of whom it is about; null: nobody.</summary>
    public required Guid? CustomerId { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }
}
