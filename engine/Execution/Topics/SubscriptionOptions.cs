namespace Cacao.Subscriptions;

/// <summary>How topics buffer events.</summary>
public sealed class SubscriptionOptions
{
    /// <summary>Put before the name of each topic, so that several applications can share a broker. Default:
    /// none.</summary>
    public string? TopicPrefix { get; set; }

    /// <summary>How many events may wait for one subscriber. Default: 64; at least 1.</summary>
    public int TopicBufferCapacity { get; set; } = 64;

    /// <summary>Which event is lost when more would have to wait. Default: the oldest.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; set; } = TopicBufferFullMode.DropOldest;
}
