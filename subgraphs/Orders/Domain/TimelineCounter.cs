namespace EShop.Orders.Domain;

/// <summary>
/// The last position in the timelines of a user's orders. Its row is locked until the entry is committed, so that a
/// reader who saw one position has seen all before it.
/// </summary>
public sealed class TimelineCounter
{
    public Guid UserId { get; init; }

    public long Last { get; init; }
}
