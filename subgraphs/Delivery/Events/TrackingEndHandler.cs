using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Live;
using EShop.ServiceDefaults.Events;

namespace EShop.Delivery.Events;

/// <summary>Ends the streams of who follows a courier, once the delivery is over.</summary>
internal sealed class TrackingEndHandler(ITopicEventSender topics)
    : IEventHandler<DeliveryCompleted>, IEventHandler<DeliveryFailed>
{
    public Task HandleAsync(DeliveryCompleted message, EventContext context, CancellationToken cancellationToken)
        => EndAsync(message.DeliveryId);

    public Task HandleAsync(DeliveryFailed message, EventContext context, CancellationToken cancellationToken)
        => EndAsync(message.DeliveryId);

    private Task EndAsync(Guid deliveryId) => topics.CompleteAsync(DeliveryTopics.Location(deliveryId)).AsTask();
}
