using EShop.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.Events;

/// <summary>One handler of one event.</summary>
/// <param name="Contract">The event.</param>
/// <param name="LatestOnly">Whether an event that comes after a later one of its aggregate is left out.</param>
/// <param name="InvokeAsync">Calls the handler of a scope.</param>
internal sealed record EventSubscription(
    EventContract Contract,
    bool LatestOnly,
    Func<IServiceProvider, IEvent, EventContext, CancellationToken, Task> InvokeAsync)
{
    public static EventSubscription Create<TEvent, THandler>(bool latestOnly)
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent>
        => new(
            EventContracts.Of(typeof(TEvent)),
            latestOnly,
            static (services, message, context, cancellationToken) => services
                .GetRequiredService<THandler>()
                .HandleAsync((TEvent)message, context, cancellationToken));
}
