namespace EShop.Orders.Domain;

/// <summary>Something that happened to an order.</summary>
public sealed class OrderTimelineEntry
{
    [GraphQLIgnore]
    public Guid UserId { get; init; }

    /// <summary>Its place among everything that happened to the user's orders, from 1 and without gaps.</summary>
    [GraphQLIgnore]
    public long Position { get; init; }

    [GraphQLIgnore]
    public Guid OrderId { get; init; }

    /// <summary>What happened.</summary>
    public OrderTimelineKind Kind { get; init; }

    /// <summary>How far the order was then.</summary>
    public OrderStatus Status { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
