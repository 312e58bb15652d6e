using EShop.Contracts;
using EShop.Contracts.Events.Orders;

namespace EShop.Notifications.Tests;

/// <summary>What Orders would say of an order.</summary>
public sealed record CustomerOrder(Guid OrderId, Guid UserId, string Number)
{
    /// <summary>An order that nobody else has.</summary>
    public static CustomerOrder New(Guid userId) => new(Guid.CreateVersion7(), userId, Guid.NewGuid().ToString("n")[..8].ToUpperInvariant());

    public OrderPlaced Placed
        => new(OrderId, Number, UserId, Guid.NewGuid(), OrderId, Guid.NewGuid(), null, default, [], Totals, []);

    public OrderConfirmed Confirmed => new(OrderId, Number, UserId, null, [], Totals, []);

    public OrderShipped Shipped => new(OrderId, Number, UserId, Guid.NewGuid());

    public OrderCancelled Cancelled(CancellationReason reason, bool isWhole = true)
        => new(OrderId, Number, UserId, reason, isWhole, [], Euro(500), null, []);

    private static OrderTotals Totals => new(Euro(1200), Euro(0), Euro(290), Euro(100), Euro(1490));

    private static Money Euro(long cents) => new(cents, CurrencyCode.Eur);
}
