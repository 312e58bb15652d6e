namespace EShop.EventsSample;

/// <summary>What a producer changes together with each event.</summary>
public sealed class Change
{
    public long Id { get; init; }

    public required Guid AggregateId { get; init; }

    public required int Number { get; init; }
}
