using EShop.Contracts.Events;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// Does what follows from many events of one contract at once, with as few statements as one of them takes. What
/// <see cref="IEventHandler{TEvent}"/> says holds for all of them together: they share a transaction, and when the
/// handler throws, each of them is handled alone, so that one that fails does not hold up the others.
/// <para>
/// It is registered like any other handler. When another handler of the same event is none for batches, the events
/// come one by one.
/// </para>
/// </summary>
/// <typeparam name="TEvent">The record of the event's contract.</typeparam>
public interface IEventBatchHandler<TEvent> : IEventHandler<TEvent>
    where TEvent : class, IEvent
{
    /// <summary>
    /// Handles events. Several may be about the same aggregate; those are in order, and no event of another contract
    /// about it lies between them. A statement that changes many rows has to take them in the order of their keys,
    /// because a batch of another stream may change the same ones. Events that follow name their cause:
    /// <see cref="Outbox.Add(IEvent, EventContext)"/>.
    /// </summary>
    /// <param name="events">At least one, each of them once.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task HandleAsync(IReadOnlyList<EventMessage<TEvent>> events, CancellationToken cancellationToken);

    /// <inheritdoc />
    Task IEventHandler<TEvent>.HandleAsync(TEvent message, EventContext context, CancellationToken cancellationToken)
        => HandleAsync([new EventMessage<TEvent>(message, context)], cancellationToken);
}
