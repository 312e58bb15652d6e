using System.Diagnostics;
using EShop.Contracts.Events;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// Publishes events: they are saved with the changes of a context, in the same transaction, and told to the other
/// subgraphs after it was committed.
/// </summary>
public sealed class Outbox
{
    private readonly DbContext _db;
    private readonly TimeProvider _clock;
    private readonly CurrentEvent? _current;

    /// <summary>An outbox for a context that does not come from the scope, outside of event handlers.</summary>
    public Outbox(DbContext db, TimeProvider clock)
        : this(db, clock, null)
    {
    }

    internal Outbox(DbContext db, TimeProvider clock, CurrentEvent? current)
    {
        _db = db;
        _clock = clock;
        _current = current;
    }

    /// <summary>Adds an event to what the context saves next.</summary>
    /// <returns>The event's id.</returns>
    /// <exception cref="ArgumentException">The record is in no list of events.</exception>
    /// <exception cref="InvalidOperationException">
    /// An <see cref="IEventBatchHandler{TEvent}"/> has not said from which of its events this one follows.
    /// </exception>
    public Guid Add(IEvent message) => Add(RowOf(message, Cause()));

    /// <summary>Adds an event that follows from another to what the context saves next.</summary>
    /// <param name="message">The event.</param>
    /// <param name="cause">The event that is being handled.</param>
    /// <returns>The event's id.</returns>
    /// <exception cref="ArgumentException">The record is in no list of events.</exception>
    public Guid Add(IEvent message, EventContext cause) => Add(RowOf(message, cause));

    /// <summary>
    /// Adds many events at once, for seeds and imports: they are written now, on the context's connection and inside its
    /// transaction when there is one.
    /// </summary>
    /// <exception cref="ArgumentException">A record is in no list of events.</exception>
    public async Task CopyAsync(IEnumerable<IEvent> messages, CancellationToken cancellationToken)
    {
        var cause = Cause();
        await _db.CopyAsync(messages.Select(message => RowOf(message, cause)).ToList(), cancellationToken);
        PendingEvents.Mark(_db);
    }

    private Guid Add(OutboxMessage row)
    {
        _db.Add(row);
        PendingEvents.Mark(_db);
        return row.EventId;
    }

    private EventContext? Cause()
        => _current is { IsOneOfMany: true }
            ? throw new InvalidOperationException("An event that follows from one of many has to name its cause.")
            : _current?.Context;

    private OutboxMessage RowOf(IEvent message, EventContext? cause)
    {
        var contract = EventContracts.Of(message.GetType());
        var now = _clock.GetUtcNow();
        return new OutboxMessage
        {
            EventId = Guid.CreateVersion7(now),
            Name = contract.Name,
            SchemaVersion = contract.SchemaVersion,
            AggregateId = message.AggregateId,
            OccurredAt = now,
            CorrelationId = cause?.CorrelationId ?? CorrelationOfRequest(),
            CausationId = cause?.EventId,
            TraceParent = Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity ? activity.Id : null,
            Payload = contract.Write(message),
        };
    }

    // The trace of the request that began it all, so that logs and traces are found by an event's correlation.
    private static Guid CorrelationOfRequest()
    {
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C } activity)
        {
            return Guid.NewGuid();
        }

        Span<byte> trace = stackalloc byte[16];
        activity.TraceId.CopyTo(trace);
        return new Guid(trace, bigEndian: true);
    }
}
