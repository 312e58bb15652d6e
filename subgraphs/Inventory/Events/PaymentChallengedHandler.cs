using EShop.Contracts.Events.Payments;
using EShop.Inventory.Data;
using EShop.ServiceDefaults.Events;

namespace EShop.Inventory.Events;

/// <summary>Keeps the pieces of an order while its customer proves to the bank who they are.</summary>
internal sealed class PaymentChallengedHandler(Reservations reservations) : IEventHandler<PaymentChallenged>
{
    // For the answer to get from the bank through Payments and Orders to here.
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(2);

    public Task HandleAsync(PaymentChallenged message, EventContext context, CancellationToken cancellationToken)
        => reservations.ExtendAsync(message.OrderId, message.ExpiresAt + s_margin, cancellationToken);
}
