using EShop.Contracts.Events.Delivery;
using EShop.Orders.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Orders.Events;

/// <summary>Tells orders how far their deliveries are.</summary>
internal sealed class DeliveryHandler(OrderDesk desk)
    : IEventHandler<DeliveryPlanned>, IEventHandler<DeliveryRefused>, IEventHandler<DeliveryCancelled>,
        IEventHandler<CourierAssigned>, IEventHandler<CourierUnassigned>, IEventHandler<NoCourierAvailable>,
        IEventHandler<PickedUp>, IEventHandler<CourierArrived>, IEventHandler<DeliveryFailed>, IEventHandler<DeliveryCompleted>
{
    public Task HandleAsync(DeliveryPlanned message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.DeliveryPlanned(context.Sequence, message.DeliveryId),
            cancellationToken);

    public Task HandleAsync(DeliveryRefused message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.DeliveryRefused(context.Sequence), cancellationToken);

    public Task HandleAsync(DeliveryCancelled message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.DeliveryCancelled(context.Sequence), cancellationToken);

    public Task HandleAsync(CourierAssigned message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.CourierAssigned(context.Sequence), cancellationToken);

    public Task HandleAsync(CourierUnassigned message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.CourierUnassigned(context.Sequence), cancellationToken);

    public Task HandleAsync(NoCourierAvailable message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.NoCourier(context.Sequence), cancellationToken);

    public Task HandleAsync(PickedUp message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.PickedUp(context.Sequence, message.DeliveryId),
            cancellationToken);

    public Task HandleAsync(CourierArrived message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.CourierArrived(context.Sequence, message.DeliveryId),
            cancellationToken);

    public Task HandleAsync(DeliveryFailed message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.DeliveryFailed(context.Sequence, message.DeliveryId),
            cancellationToken);

    public Task HandleAsync(DeliveryCompleted message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.DeliveryCompleted(
                context.Sequence, message.DeliveryId, message.CashCollected?.Amount),
            cancellationToken);
}
