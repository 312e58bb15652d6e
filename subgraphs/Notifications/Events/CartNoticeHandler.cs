using EShop.Contracts.Events.Cart;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Events;

namespace EShop.Notifications.Events;

/// <summary>Reminds users of what they left in their carts; of a guest nobody knows how they are reached.</summary>
internal sealed class CartNoticeHandler(NoticeBook book) : IEventHandler<CartAbandoned>
{
    public Task HandleAsync(CartAbandoned message, EventContext context, CancellationToken cancellationToken)
        => message.UserId is { } userId
            ? book.AddAsync(
                NoticeKinds.CartAbandoned,
                userId,
                context.EventId,
                orderId: null,
                [
                    NoticeValue.Of(NoticeValue.Count, message.ItemCount),
                    NoticeValue.Of(NoticeValue.Amount, message.Total),
                ],
                cancellationToken)
            : Task.CompletedTask;
}
