namespace EShop.ServiceDefaults.Events;

/// <summary>How a subgraph publishes and handles events; configuration section <c>Events</c>.</summary>
public sealed class EventOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Events";

    /// <summary>Events published, or read, in one go at most.</summary>
    public int BatchSize { get; set; } = 250;

    /// <summary>How long until the relay and the consumers look for work that nobody told them of.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a delivered event may stay unacknowledged before another consumer takes it over.</summary>
    public TimeSpan ClaimAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the relay looks how far the consumers are.</summary>
    public TimeSpan CheckpointInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long published events are kept for replay.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long handled events are remembered; longer than any producer keeps events for replay.</summary>
    public TimeSpan InboxRetention { get; set; } = TimeSpan.FromDays(21);

    /// <summary>The pauses before the second try and those after it; an event that fails once more is parked.</summary>
    public IList<TimeSpan> RetryDelays { get; } =
    [
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
    ];

    /// <summary>The age of the oldest unpublished event from which on the subgraph is no longer healthy.</summary>
    public TimeSpan UnhealthyLag { get; set; } = TimeSpan.FromMinutes(1);
}
