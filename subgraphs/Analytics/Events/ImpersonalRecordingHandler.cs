using EShop.Analytics.Data;
using EShop.Contracts.Events;
using EShop.ServiceDefaults.Events;

namespace EShop.Analytics.Events;

/// <summary>Records events that name nobody, many at a time.</summary>
internal sealed class ImpersonalRecordingHandler<TEvent>(EventLog log) : IEventBatchHandler<TEvent>
    where TEvent : class, IEvent
{
    public Task HandleAsync(IReadOnlyList<EventMessage<TEvent>> events, CancellationToken cancellationToken)
        => log.RecordImpersonalAsync(events, cancellationToken);
}
