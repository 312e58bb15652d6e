using EShop.Contracts.Events.Inventory;
using EShop.EventsSample;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Benchmarks.Events;

/// <summary>
/// Adds a row for each event as <see cref="EffectHandler"/> does, with one statement for all of a batch.
/// </summary>
internal sealed class EffectBatchHandler(SampleContext db) : IEventBatchHandler<StockChanged>
{
    public Task HandleAsync(IReadOnlyList<EventMessage<StockChanged>> events, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO effects (event_id, aggregate_id, sequence, number)
            SELECT * FROM unnest(
                {events.Select(one => one.Context.EventId).ToArray()},
                {events.Select(one => one.Context.AggregateId).ToArray()},
                {events.Select(one => one.Context.Sequence).ToArray()},
                {events.Select(one => one.Message.OnHand).ToArray()})
            """,
            cancellationToken);
}
