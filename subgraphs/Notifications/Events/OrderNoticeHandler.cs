using EShop.Contracts.Events.Orders;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Events;

namespace EShop.Notifications.Events;

/// <summary>Tells customers what becomes of their orders.</summary>
internal sealed class OrderNoticeHandler(NoticeBook book)
    : IEventHandler<OrderPlaced>,
        IEventHandler<OrderConfirmed>,
        IEventHandler<OrderPacked>,
        IEventHandler<OrderShipped>,
        IEventHandler<OrderDelivered>,
        IEventHandler<OrderCancelled>,
        IEventHandler<OrderRefunded>
{
    public async Task HandleAsync(OrderPlaced message, EventContext context, CancellationToken cancellationToken)
    {
        await book.RememberOrderAsync(message.OrderId, message.UserId, message.OrderNumber, cancellationToken);
        await book.AddAsync(
            NoticeKinds.OrderPlaced,
            message.UserId,
            context.EventId,
            message.OrderId,
            [Number(message.OrderNumber), NoticeValue.Of(NoticeValue.Amount, message.Totals.Total)],
            cancellationToken);
    }

    public Task HandleAsync(OrderConfirmed message, EventContext context, CancellationToken cancellationToken)
        => book.AddAsync(
            NoticeKinds.OrderConfirmed,
            message.UserId,
            context.EventId,
            message.OrderId,
            [Number(message.OrderNumber), NoticeValue.Of(NoticeValue.Amount, message.Totals.Total)],
            cancellationToken);

    public Task HandleAsync(OrderPacked message, EventContext context, CancellationToken cancellationToken)
        => book.AddAsync(
            NoticeKinds.OrderPacked,
            message.UserId,
            context.EventId,
            message.OrderId,
            [Number(message.OrderNumber)],
            cancellationToken);

    public Task HandleAsync(OrderShipped message, EventContext context, CancellationToken cancellationToken)
        => book.AddAsync(
            NoticeKinds.OrderShipped,
            message.UserId,
            context.EventId,
            message.OrderId,
            [Number(message.OrderNumber)],
            cancellationToken);

    public Task HandleAsync(OrderDelivered message, EventContext context, CancellationToken cancellationToken)
        => book.AddAsync(
            NoticeKinds.OrderDelivered,
            message.UserId,
            context.EventId,
            message.OrderId,
            [Number(message.OrderNumber), NoticeValue.Of(NoticeValue.Amount, message.Total)],
            cancellationToken);

    public Task HandleAsync(OrderCancelled message, EventContext context, CancellationToken cancellationToken)
        => book.AddAsync(
            message.IsWhole ? KindOf(message.Reason) : NoticeKinds.OrderReduced,
            message.UserId,
            context.EventId,
            message.OrderId,
            [Number(message.OrderNumber), NoticeValue.Of(NoticeValue.Amount, message.Amount)],
            cancellationToken);

    public Task HandleAsync(OrderRefunded message, EventContext context, CancellationToken cancellationToken)
        => book.AddAsync(
            NoticeKinds.OrderRefunded,
            message.UserId,
            context.EventId,
            message.OrderId,
            [Number(message.OrderNumber), NoticeValue.Of(NoticeValue.Amount, message.Amount)],
            cancellationToken);

    private static NoticeKind KindOf(CancellationReason reason) => reason switch
    {
        CancellationReason.OutOfStock => NoticeKinds.OrderOutOfStock,
        CancellationReason.PaymentDeclined or CancellationReason.PaymentTimeout => NoticeKinds.OrderUnpaid,
        CancellationReason.DeliveryImpossible => NoticeKinds.OrderUndeliverable,
        _ => NoticeKinds.OrderCancelled,
    };

    private static NoticeValue Number(string number) => NoticeValue.Of(NoticeValue.OrderNumber, number);
}
