using EShop.Orders.Domain;

namespace EShop.Orders.Types.Orders;

[ObjectType<OrderTimelineEntry>]
public static partial class OrderTimelineEntryNode
{
    /// <summary>Names the place of this entry: subscriptions go on after it.</summary>
    public static string GetCursor([Parent] OrderTimelineEntry entry) => TimelineCursor.Format(entry.Position);

    /// <summary>The order, as it is now.</summary>
    public static Task<Order> GetOrderAsync(
        [Parent] OrderTimelineEntry entry,
        IOrderByIdDataLoader orderById,
        CancellationToken cancellationToken)
        => orderById.LoadRequiredAsync(entry.OrderId, cancellationToken);
}
