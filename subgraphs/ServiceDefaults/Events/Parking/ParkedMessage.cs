namespace EShop.ServiceDefaults.Events;

/// <summary>An event whose handling failed: it waits for its next try, or for an operator.</summary>
internal sealed class ParkedMessage
{
    public Guid EventId { get; private set; }

    public string Producer { get; private set; } = "";

    public string Name { get; private set; } = "";

    public int SchemaVersion { get; private set; }

    public Guid AggregateId { get; private set; }

    public long Sequence { get; private set; }

    public DateTimeOffset OccurredAt { get; private set; }

    public Guid CorrelationId { get; private set; }

    public Guid? CausationId { get; private set; }

    public string? TraceParent { get; private set; }

    public string Payload { get; private set; } = "";

    /// <summary>How often it was tried, at least 1.</summary>
    public int Attempts { get; private set; }

    /// <summary>What went wrong the last time.</summary>
    public string Error { get; private set; } = "";

    public DateTimeOffset FailedAt { get; private set; }

    /// <summary>When it is tried again; null: not before an operator says so.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }
}
