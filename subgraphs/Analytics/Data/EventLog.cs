using System.Text;
using System.Text.Json;
using EShop.Analytics.Domain.Facts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Analytics;
using EShop.Contracts.Events.Orders;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Analytics.Data;

/// <summary>Records what is told, and the facts in it.</summary>
public sealed class EventLog(AnalyticsContext db, Pseudonyms pseudonyms, FactTables facts, Outbox outbox)
{
    // The members of events that name a person.
    private static readonly string[] s_people = ["userId", "courierId"];

    /// <summary>Records an event unless it is there already, in the context's transaction.</summary>
    public async Task RecordAsync(IEvent message, EventContext context, CancellationToken cancellationToken)
    {
        var contract = EventContracts.Of(message.GetType());
        var (payload, customerId) = await HidePeopleAsync(contract.Write(message), cancellationToken);
        var recorded = await RecordAsync([new Row(Read(contract, payload), context, payload, customerId)], cancellationToken);

        if (recorded.Count > 0 && message is OrderPlaced order)
        {
            outbox.Add(new SaleRecorded(
                order.OrderId, context.OccurredAt, order.Lines.Sum(line => line.Quantity), order.Totals.Total));
        }
    }

    /// <summary>
    /// Records the events that are not there yet, in the context's transaction. They name nobody: there is nobody to hide,
    /// so that the database is asked about all of them at once.
    /// </summary>
    public Task RecordImpersonalAsync<TEvent>(
        IReadOnlyList<EventMessage<TEvent>> events,
        CancellationToken cancellationToken)
        where TEvent : class, IEvent
    {
        var contract = EventContracts.Of(typeof(TEvent));
        return RecordAsync(
            [.. events.Select(one => new Row(one.Message, one.Context, contract.Write(one.Message), CustomerId: null))],
            cancellationToken);
    }

    /// <summary>The facts in a recorded event; none when its contract is no longer known.</summary>
    internal static IEnumerable<Fact> FactsOf(RecordedEvent recorded)
        => EventContracts.Find(recorded.Name) is { } contract
            ? FactBook.Of(
                Read(contract, recorded.Payload),
                new Occurrence(recorded.EventId, recorded.Sequence, recorded.OccurredAt))
            : [];

    private static IEvent Read(EventContract contract, string payload)
        => contract.Read(Encoding.UTF8.GetBytes(payload));

    /// <summary>Adds the rows that are not there yet, and their facts.</summary>
    /// <returns>The ids of those events.</returns>
    private async Task<HashSet<Guid>> RecordAsync(IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        var recorded = await InsertAsync(rows, cancellationToken);
        await facts.AddAsync(
            rows.Where(row => recorded.Contains(row.Context.EventId)).SelectMany(row => row.Facts),
            cancellationToken);
        return recorded;
    }

    private async Task<HashSet<Guid>> InsertAsync(IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        var ids = await db.Database
            .SqlQuery<Guid>(
                $"""
                INSERT INTO recorded_events (event_id, name, sequence, occurred_at, customer_id, payload)
                SELECT event_id, name, sequence, occurred_at, customer_id, payload::jsonb
                FROM unnest(
                    {rows.Select(row => row.Context.EventId).ToArray()},
                    {rows.Select(row => row.Context.Name).ToArray()},
                    {rows.Select(row => row.Context.Sequence).ToArray()},
                    {rows.Select(row => row.Context.OccurredAt).ToArray()},
                    {rows.Select(row => row.CustomerId).ToArray()},
                    {rows.Select(row => row.Payload).ToArray()})
                    AS told (event_id, name, sequence, occurred_at, customer_id, payload)
                ORDER BY event_id
                ON CONFLICT (event_id) DO NOTHING
                RETURNING event_id AS "Value"
                """)
            .ToListAsync(cancellationToken);
        return [.. ids];
    }

    // Everywhere in the event, because other things may have the id of a person, as a user's cart has.
    private async Task<(string Payload, Guid? CustomerId)> HidePeopleAsync(
        string payload,
        CancellationToken cancellationToken)
    {
        Guid? customerId = null;
        using var json = JsonDocument.Parse(payload);

        foreach (var member in s_people)
        {
            if (json.RootElement.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String)
            {
                var person = value.GetGuid();
                var pseudonym = await pseudonyms.OfAsync(person, cancellationToken);
                payload = payload.Replace(person.ToString("D"), pseudonym.ToString("D"), StringComparison.Ordinal);
                customerId ??= pseudonym;
            }
        }

        return (payload, customerId);
    }

    /// <summary>An event that names no person any more, as it is recorded.</summary>
    private sealed record Row(IEvent Message, EventContext Context, string Payload, Guid? CustomerId)
    {
        public IEnumerable<Fact> Facts
            => FactBook.Of(Message, new Occurrence(Context.EventId, Context.Sequence, Context.OccurredAt));
    }
}
