using EShop.Orders.Domain;
using EShop.ServiceDefaults.Identity;

namespace EShop.Orders.Types.Orders;

[SubscriptionType]
public static partial class OrderSubscriptions
{
    /// <summary>What happens to an order of the caller, or to any for staff.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="since">The cursor of the last entry that the client has: what it missed comes first.</param>
    [Authorize]
    [Subscribe(With = nameof(SubscribeToOrderStatusChangedAsync))]
    public static OrderTimelineEntry OrderStatusChanged(
        [ID<Order>] Guid orderId,
        string? since,
        [EventMessage] OrderTimelineEntry entry)
        => entry;

    /// <summary>What happens to all orders of the caller.</summary>
    /// <param name="since">The cursor of the last entry that the client has: what it missed comes first.</param>
    [Authorize]
    [Subscribe(With = nameof(SubscribeToMyOrdersChangedAsync))]
    public static OrderTimelineEntry MyOrdersChanged(string? since, [EventMessage] OrderTimelineEntry entry) => entry;

    internal static async ValueTask<IAsyncEnumerable<OrderTimelineEntry>> SubscribeToOrderStatusChangedAsync(
        [ID<Order>] Guid orderId,
        string? since,
        CurrentUser caller,
        OrderFeed feed,
        CancellationToken cancellationToken)
    {
        var place = TimelineCursor.Parse(since);

        if (await feed.FindOwnerAsync(orderId, cancellationToken) is not { } owner
            || !caller.MayAccess(owner, OrdersScopes.Read))
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage(new OrderNotFoundException().Message)
                .SetCode("ORDERS_NOT_FOUND")
                .Build());
        }

        place ??= await feed.FindLastAsync(owner, cancellationToken);
        return feed.FollowAsync(owner, orderId, place.Value, cancellationToken);
    }

    internal static async ValueTask<IAsyncEnumerable<OrderTimelineEntry>> SubscribeToMyOrdersChangedAsync(
        string? since,
        CurrentUser caller,
        OrderFeed feed,
        CancellationToken cancellationToken)
    {
        var userId = caller.RequiredId;
        var place = TimelineCursor.Parse(since) ?? await feed.FindLastAsync(userId, cancellationToken);
        return feed.FollowAsync(userId, orderId: null, place, cancellationToken);
    }
}
