using EShop.Contracts.Events.Inventory;
using EShop.Inventory.Types.Stock;
using EShop.ServiceDefaults.Events;

namespace EShop.Inventory.Events;

/// <summary>
/// Tells subscribers of a variant that its stock has changed, after the change was committed: once for all changes that
/// come together, because whoever is told asks for the stock as it is.
/// </summary>
internal sealed class StockChangedHandler(ITopicEventSender sender) : IEventBatchHandler<StockChanged>
{
    public Task HandleAsync(IReadOnlyList<EventMessage<StockChanged>> events, CancellationToken cancellationToken)
        => Task.WhenAll(events
            .Select(one => one.Message.VariantId)
            .Distinct()
            .Select(variantId => sender
                .SendAsync(StockSubscriptions.Topic, variantId, cancellationToken)
                .AsTask()));
}
