using EShop.Contracts.Events.Orders;
using EShop.Payments.Operations;
using EShop.ServiceDefaults.Events;

namespace EShop.Payments.Events;

/// <summary>Asks for the right to take an order's price.</summary>
internal sealed class AuthorizePaymentHandler(PaymentCommands commands) : IEventHandler<AuthorizePayment>
{
    public Task HandleAsync(AuthorizePayment message, EventContext context, CancellationToken cancellationToken)
        => commands.AuthorizeAsync(message, cancellationToken);
}

/// <summary>Takes money that was authorized.</summary>
internal sealed class CapturePaymentHandler(PaymentCommands commands) : IEventHandler<CapturePayment>
{
    public Task HandleAsync(CapturePayment message, EventContext context, CancellationToken cancellationToken)
        => commands.CaptureAsync(message.OrderId, message.Amount, cancellationToken);
}

/// <summary>Gives up the right to take money.</summary>
internal sealed class VoidPaymentHandler(PaymentCommands commands) : IEventHandler<VoidPayment>
{
    public Task HandleAsync(VoidPayment message, EventContext context, CancellationToken cancellationToken)
        => commands.VoidAsync(message.OrderId, cancellationToken);
}

/// <summary>Pays captured money back.</summary>
internal sealed class RefundPaymentHandler(PaymentCommands commands) : IEventHandler<RefundPayment>
{
    public Task HandleAsync(RefundPayment message, EventContext context, CancellationToken cancellationToken)
        => commands.RefundAsync(message, cancellationToken);
}
