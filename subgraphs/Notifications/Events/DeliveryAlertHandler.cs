using EShop.Contracts.Events.Delivery;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Events;
using Microsoft.Extensions.Options;

namespace EShop.Notifications.Events;

/// <summary>Tells those who look after deliveries that goods are with a courier who was locked out.</summary>
internal sealed class DeliveryAlertHandler(NoticeBook book, IOptions<NotificationsOptions> options)
    : IEventHandler<DeliveryStranded>
{
    public async Task HandleAsync(DeliveryStranded message, EventContext context, CancellationToken cancellationToken)
    {
        foreach (var userId in options.Value.DeliveryAlertUserIds)
        {
            // Not among the order's notices: these are what its customer was told.
            await book.AddAsync(
                NoticeKinds.DeliveryStranded,
                userId,
                context.EventId,
                orderId: null,
                [NoticeValue.Of(NoticeValue.DeliveryNumber, message.DeliveryNumber)],
                cancellationToken);
        }
    }
}
