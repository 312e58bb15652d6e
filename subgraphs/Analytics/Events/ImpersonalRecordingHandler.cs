using EShop.Analytics.Data;
using EShop.Analytics.Domain.Facts;
using EShop.Contracts.Events;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Analytics.Events;

/// <summary>
/// Records events that name nobody, many at a time: there is nobody to hide, so that they need none of what
/// <see cref="EventLog"/> asks the database about each single one.
/// </summary>
internal sealed class ImpersonalRecordingHandler<TEvent>(AnalyticsContext db, FactTables facts)
    : IEventBatchHandler<TEvent>
    where TEvent : class, IEvent
{
    private static readonly EventContract s_contract = EventContracts.Of(typeof(TEvent));

    public async Task HandleAsync(IReadOnlyList<EventMessage<TEvent>> events, CancellationToken cancellationToken)
    {
        var recorded = await InsertAsync(events, cancellationToken);
        await facts.AddAsync(
            events.Where(one => recorded.Contains(one.Context.EventId)).SelectMany(FactsOf),
            cancellationToken);
    }

    /// <summary>Adds the events that are not there yet.</summary>
    /// <returns>The ids of those.</returns>
    private async Task<HashSet<Guid>> InsertAsync(
        IReadOnlyList<EventMessage<TEvent>> events,
        CancellationToken cancellationToken)
    {
        var ids = await db.Database
            .SqlQuery<Guid>(
                $"""
                INSERT INTO recorded_events (event_id, name, sequence, occurred_at, payload)
                SELECT event_id, {s_contract.Name}, sequence, occurred_at, payload::jsonb
                FROM unnest(
                    {events.Select(one => one.Context.EventId).ToArray()},
                    {events.Select(one => one.Context.Sequence).ToArray()},
                    {events.Select(one => one.Context.OccurredAt).ToArray()},
                    {events.Select(one => s_contract.Write(one.Message)).ToArray()})
                    AS told (event_id, sequence, occurred_at, payload)
                ORDER BY event_id
                ON CONFLICT (event_id) DO NOTHING
                RETURNING event_id AS "Value"
                """)
            .ToListAsync(cancellationToken);
        return [.. ids];
    }

    private static IEnumerable<Fact> FactsOf(EventMessage<TEvent> one)
        => FactBook.Of(
            one.Message,
            new Occurrence(one.Context.EventId, one.Context.Sequence, one.Context.OccurredAt));
}
