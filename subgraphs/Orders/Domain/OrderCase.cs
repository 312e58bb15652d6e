namespace EShop.Orders.Domain;

/// <summary>Something about an order that staff have to look after. An order has one open case of a kind.</summary>
public sealed class OrderCase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [GraphQLIgnore]
    public Guid OrderId { get; init; }

    /// <summary>What it is about.</summary>
    public OrderCaseKind Kind { get; init; }

    /// <summary>When it was noticed.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was settled; null: it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }
}
