namespace EShop.Payments.Domain;

/// <summary>An order that gave its payment up before it asked for one: it gets none later.</summary>
public sealed class AbandonedOrder(Guid orderId, DateTimeOffset abandonedAt)
{
    public Guid OrderId { get; private set; } = orderId;

    public DateTimeOffset AbandonedAt { get; private set; } = abandonedAt;
}
