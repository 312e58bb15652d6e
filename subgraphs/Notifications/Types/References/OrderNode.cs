using EShop.Notifications.Domain;
using EShop.Notifications.Types.Notifications;
using EShop.ServiceDefaults.Identity;

namespace EShop.Notifications.Types.References;

[ObjectType<Order>]
public static partial class OrderNode
{
    /// <summary>
    /// What the customer was told about it, in every way, the newest first; nothing for whoever may not see that.
    /// </summary>
    public static async Task<IReadOnlyList<Notification>?> GetNoticesAsync(
        [Parent] Order order,
        CurrentUser caller,
        INoticesByOrderIdDataLoader noticesByOrderId,
        CancellationToken cancellationToken)
        => caller.IsSignedIn
            ? [.. (await noticesByOrderId.LoadAsync(order.Id, cancellationToken) ?? [])
                .Where(notice => caller.MayAccess(notice.UserId, NotificationsScopes.Read))]
            : [];
}
