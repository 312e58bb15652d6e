using EShop.Contracts.Events;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// Does what follows from an event. It runs in a transaction of the scope's context together with the note that the
/// event was handled: what it changes there happens exactly once. Effects elsewhere must be idempotent, by the event's
/// id.
/// </summary>
/// <typeparam name="TEvent">The record of the event's contract.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : class, IEvent
{
    /// <summary>
    /// Handles an event. Changes are saved afterwards; the transaction is not the handler's to begin or to end. An
    /// exception rolls everything back, and the event comes again later.
    /// </summary>
    Task HandleAsync(TEvent message, EventContext context, CancellationToken cancellationToken);
}
