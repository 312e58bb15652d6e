using EShop.Contracts.Events.Inventory;
using EShop.Inventory.Types.Stock;
using EShop.ServiceDefaults.Events;

namespace EShop.Inventory.Events;

/// <summary>Tells subscribers of a variant that its stock has changed, after the change was committed.</summary>
internal sealed class StockChangedHandler(ITopicEventSender sender) : IEventHandler<StockChanged>
{
    public Task HandleAsync(StockChanged message, EventContext context, CancellationToken cancellationToken)
        => sender.SendAsync(StockSubscriptions.Topic, message.VariantId, cancellationToken).AsTask();
}
