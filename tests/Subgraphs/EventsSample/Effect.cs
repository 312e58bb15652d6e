namespace EShop.EventsSample;

/// <summary>What a consumer does about each event.</summary>
public sealed class Effect
{
    public long Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid AggregateId { get; init; }

    public required long Sequence { get; init; }

    public required int Number { get; init; }
}
