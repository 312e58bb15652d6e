namespace EShop.Contracts.Events.Analytics;

/// <summary>What the analytics subgraph publishes.</summary>
public static class AnalyticsEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "analytics";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<SaleRecorded>(Producer, AnalyticsEventJson.Default.SaleRecorded),
    ];
}
