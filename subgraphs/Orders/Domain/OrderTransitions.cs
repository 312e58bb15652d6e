using static EShop.Orders.Domain.OrderStatus;

namespace EShop.Orders.Domain;

/// <summary>Which status may follow which: the only place that says so.</summary>
public static class OrderTransitions
{
    private static readonly Dictionary<OrderStatus, OrderStatus[]> s_next = new()
    {
        [Placed] = [Confirmed, Cancelled],
        [Confirmed] = [Packed, Cancelled],
        [Packed] = [Shipped, Cancelled],
        [Shipped] = [OutForDelivery, Returned],
        [OutForDelivery] = [Delivered, Returned],
        [Delivered] = [ReturnRequested, Refunded],
        [ReturnRequested] = [Delivered, Returned],
        [Returned] = [ReturnRequested, Refunded],
        [Cancelled] = [],
        [Refunded] = []
    };

    /// <summary>The statuses that may follow one.</summary>
    public static IReadOnlyList<OrderStatus> After(OrderStatus status) => s_next[status];

    /// <summary>Whether a status may follow another.</summary>
    public static bool Allows(OrderStatus from, OrderStatus to) => s_next[from].Contains(to);

    /// <summary>Whether the whole order may still be cancelled.</summary>
    public static bool IsCancellable(OrderStatus status) => Allows(status, Cancelled);

    /// <summary>Whether the customer has, or had, the goods.</summary>
    public static bool WasDelivered(OrderStatus status)
        => status is Delivered or ReturnRequested or Returned or Refunded;
}
