using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Events;

namespace EShop.Notifications.Events;

/// <summary>
/// Tells customers what payments, deliveries and returns mean for their orders. These events name an order by its id; when
/// one comes before the order, it is tried again. A payment is told of once, however often its answer is repeated.
/// </summary>
internal sealed class OrderProgressHandler(NoticeBook book)
    : IEventHandler<PaymentChallenged>,
        IEventHandler<PaymentDeclined>,
        IEventHandler<NoCourierAvailable>,
        IEventHandler<CourierAssigned>,
        IEventHandler<CourierArrived>,
        IEventHandler<DeliveryLate>,
        IEventHandler<DeliveryFailed>,
        IEventHandler<ReturnApproved>
{
    public Task HandleAsync(PaymentChallenged message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(
            NoticeKinds.PaymentChallenged,
            message.UserId,
            message.OrderId,
            message.PaymentId,
            cancellationToken,
            NoticeValue.Of(NoticeValue.Time, message.ExpiresAt));

    public Task HandleAsync(PaymentDeclined message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(NoticeKinds.PaymentDeclined, message.UserId, message.OrderId, message.PaymentId, cancellationToken);

    // Once for a delivery, however often nobody is found.
    public Task HandleAsync(NoCourierAvailable message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(NoticeKinds.CourierSought, message.UserId, message.OrderId, message.DeliveryId, cancellationToken);

    public Task HandleAsync(CourierAssigned message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(NoticeKinds.CourierAssigned, message.UserId, message.OrderId, context.EventId, cancellationToken);

    public Task HandleAsync(CourierArrived message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(NoticeKinds.CourierArrived, message.UserId, message.OrderId, context.EventId, cancellationToken);

    public Task HandleAsync(DeliveryLate message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(
            NoticeKinds.DeliveryLate,
            message.UserId,
            message.OrderId,
            context.EventId,
            cancellationToken,
            NoticeValue.Of(NoticeValue.Time, message.ExpectedAt));

    public Task HandleAsync(DeliveryFailed message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(NoticeKinds.DeliveryGivenUp, message.UserId, message.OrderId, context.EventId, cancellationToken);

    public Task HandleAsync(ReturnApproved message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(
            NoticeKinds.ReturnApproved,
            message.UserId,
            message.OrderId,
            context.EventId,
            cancellationToken,
            NoticeValue.Of(NoticeValue.Amount, message.Amount));

    private async Task AddAsync(
        NoticeKind kind,
        Guid userId,
        Guid orderId,
        Guid reasonId,
        CancellationToken cancellationToken,
        params NoticeValue[] values)
    {
        if (await book.NumberOfAsync(orderId, cancellationToken) is { } number)
        {
            await book.AddAsync(
                kind,
                userId,
                reasonId,
                orderId,
                [NoticeValue.Of(NoticeValue.OrderNumber, number), .. values],
                cancellationToken);
        }
    }
}
