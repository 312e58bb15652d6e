namespace Cacao.Subscriptions;

/// <summary>Which event is lost when a subscriber is too slow.</summary>
public enum TopicBufferFullMode
{
    /// <summary>The latest of those that wait.</summary>
    DropNewest,

    /// <summary>The oldest of those that wait.</summary>
    DropOldest,

    /// <summary>The one that is being sent.</summary>
    DropWrite,
}
