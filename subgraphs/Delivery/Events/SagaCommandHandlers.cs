using EShop.Contracts.Events.Orders;
using EShop.Delivery.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Delivery.Events;

/// <summary>Keeps the place of a customer who has placed the order.</summary>
internal sealed class OrderPlacedHandler(SlotBook slots) : IEventHandler<OrderPlaced>
{
    public Task HandleAsync(OrderPlaced message, EventContext context, CancellationToken cancellationToken)
        => message.SlotId is { } slotId
            ? slots.KeepForOrderAsync(slotId, message.UserId, cancellationToken)
            : Task.CompletedTask;
}

/// <summary>Promises to bring an order.</summary>
internal sealed class PlanDeliveryHandler(DeliveryPlanning planning) : IEventHandler<PlanDelivery>
{
    public Task HandleAsync(PlanDelivery message, EventContext context, CancellationToken cancellationToken)
        => planning.PlanAsync(message, cancellationToken);
}

/// <summary>Has couriers asked for what is packed.</summary>
internal sealed class OrderPackedHandler(DeliveryPlanning planning) : IEventHandler<OrderPacked>
{
    public Task HandleAsync(OrderPacked message, EventContext context, CancellationToken cancellationToken)
        => planning.PackedAsync(message.OrderId, cancellationToken);
}

/// <summary>Does not bring an order after all.</summary>
internal sealed class CancelDeliveryHandler(DeliveryPlanning planning) : IEventHandler<CancelDelivery>
{
    public Task HandleAsync(CancelDelivery message, EventContext context, CancellationToken cancellationToken)
        => planning.CancelAsync(message.OrderId, cancellationToken);
}
