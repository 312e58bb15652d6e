using EShop.Contracts.Events.Payments;
using EShop.Orders.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Orders.Events;

/// <summary>Tells orders what became of their money.</summary>
internal sealed class PaymentHandler(OrderDesk desk)
    : IEventHandler<PaymentAuthorized>, IEventHandler<PaymentDeclined>, IEventHandler<PaymentChallenged>,
        IEventHandler<PaymentVoided>, IEventHandler<PaymentCaptured>, IEventHandler<PaymentCaptureFailed>,
        IEventHandler<PaymentRefunded>, IEventHandler<PaymentRefundFailed>, IEventHandler<PaymentDisputed>
{
    public Task HandleAsync(PaymentAuthorized message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.PaymentAuthorized(context.Sequence), cancellationToken);

    public Task HandleAsync(PaymentDeclined message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.PaymentDeclined(context.Sequence, message.Reason == DeclineReason.ChallengeExpired),
            cancellationToken);

    public Task HandleAsync(PaymentChallenged message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.PaymentChallenged(context.Sequence), cancellationToken);

    public Task HandleAsync(PaymentVoided message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.PaymentVoided(context.Sequence), cancellationToken);

    public Task HandleAsync(PaymentCaptured message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.PaymentCaptured(context.Sequence, message.CapturedTotal.Amount),
            cancellationToken);

    public Task HandleAsync(PaymentCaptureFailed message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.PaymentCaptureFailed(context.Sequence), cancellationToken);

    public Task HandleAsync(PaymentRefunded message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId,
            order => order.PaymentRefunded(
                message.RefundId, message.Amount.Amount, message.RefundedTotal.Amount),
            cancellationToken);

    public Task HandleAsync(PaymentRefundFailed message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(
            message.OrderId, order => order.PaymentRefundFailed(message.RefundId), cancellationToken);

    public Task HandleAsync(PaymentDisputed message, EventContext context, CancellationToken cancellationToken)
        => desk.ChangeAsync(message.OrderId, order => order.PaymentDisputed(), cancellationToken);
}
