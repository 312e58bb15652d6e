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

        if (await InsertAsync(contract.Name, context, customerId, payload, cancellationToken) == 0)
        {
            return;
        }

        await facts.AddAsync(
            FactsOf(contract, payload, new Occurrence(context.EventId, context.Sequence, context.OccurredAt)),
            cancellationToken);

        if (message is OrderPlaced order)
        {
            outbox.Add(new SaleRecorded(
                order.OrderId, context.OccurredAt, order.Lines.Sum(line => line.Quantity), order.Totals.Total));
        }
    }

    /// <summary>The facts in a recorded event; none when its contract is no longer known.</summary>
    internal static IEnumerable<Fact> FactsOf(RecordedEvent recorded)
        => EventContracts.Find(recorded.Name) is { } contract
            ? FactsOf(
                contract,
                recorded.Payload,
                new Occurrence(recorded.EventId, recorded.Sequence, recorded.OccurredAt))
            : [];

    private static IEnumerable<Fact> FactsOf(EventContract contract, string payload, Occurrence occurrence)
        => FactBook.Of(contract.Read(Encoding.UTF8.GetBytes(payload)), occurrence);

    private Task<int> InsertAsync(
        string name,
        EventContext context,
        Guid? customerId,
        string payload,
        CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO recorded_events (event_id, name, sequence, occurred_at, customer_id, payload)
            VALUES ({context.EventId}, {name}, {context.Sequence}, {context.OccurredAt}, {customerId}, {payload}::jsonb)
            ON CONFLICT (event_id) DO NOTHING
            """,
            cancellationToken);

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
}
