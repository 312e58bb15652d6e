using EShop.Contracts.Events.Inventory;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Events;
using Microsoft.Extensions.Options;

namespace EShop.Notifications.Events;

/// <summary>Tells those who buy for the shop that a warehouse runs low.</summary>
internal sealed class StockNoticeHandler(NoticeBook book, IOptions<NotificationsOptions> options) : IEventHandler<StockLow>
{
    public async Task HandleAsync(StockLow message, EventContext context, CancellationToken cancellationToken)
    {
        foreach (var userId in options.Value.StockAlertUserIds)
        {
            await book.AddAsync(
                NoticeKinds.StockLow,
                userId,
                context.EventId,
                orderId: null,
                [
                    NoticeValue.Of(NoticeValue.Count, message.Available),
                    NoticeValue.Of(NoticeValue.Threshold, message.Threshold),
                ],
                cancellationToken);
        }
    }
}
