using EShop.Analytics.Data;
using EShop.Contracts.Events;
using EShop.ServiceDefaults.Events;

namespace EShop.Analytics.Events;

/// <summary>Records an event.</summary>
internal sealed class RecordingHandler<TEvent>(EventLog log) : IEventHandler<TEvent>
    where TEvent : class, IEvent
{
    public Task HandleAsync(TEvent message, EventContext context, CancellationToken cancellationToken)
        => log.RecordAsync(message, context, cancellationToken);
}
