using EShop.Contracts.Events.Delivery;
using EShop.Payments.Operations;
using EShop.ServiceDefaults.Events;

namespace EShop.Payments.Events;

/// <summary>Takes the cash that a courier collected.</summary>
internal sealed class DeliveryCompletedHandler(PaymentCommands commands) : IEventHandler<DeliveryCompleted>
{
    public Task HandleAsync(DeliveryCompleted message, EventContext context, CancellationToken cancellationToken)
        => commands.CollectCashAsync(message.OrderId, message.CashCollected, cancellationToken);
}
