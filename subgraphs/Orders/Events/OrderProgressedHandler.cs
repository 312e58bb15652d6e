using EShop.Contracts.Events.Orders;
using EShop.Orders.Types.Orders;
using EShop.ServiceDefaults.Events;

namespace EShop.Orders.Events;

/// <summary>Wakes whoever follows the orders of a user, after what happened was committed.</summary>
internal sealed class OrderProgressedHandler(ITopicEventSender sender) : IEventHandler<OrderProgressed>
{
    public Task HandleAsync(OrderProgressed message, EventContext context, CancellationToken cancellationToken)
        => sender.SendAsync(OrderFeed.Topic(message.UserId), message.Position, cancellationToken).AsTask();
}
