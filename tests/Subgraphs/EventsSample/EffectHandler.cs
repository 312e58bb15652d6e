using EShop.Contracts.Events.Inventory;
using EShop.ServiceDefaults.Events;

namespace EShop.EventsSample;

/// <summary>Adds a row for each event.</summary>
public sealed class EffectHandler(SampleContext db) : IEventHandler<StockChanged>
{
    public Task HandleAsync(StockChanged message, EventContext context, CancellationToken cancellationToken)
    {
        db.Effects.Add(new Effect
        {
            EventId = context.EventId,
            AggregateId = context.AggregateId,
            Sequence = context.Sequence,
            Number = message.OnHand,
        });
        return Task.CompletedTask;
    }
}
