using EShop.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EShop.ServiceDefaults.Events;

/// <summary>Says which events a subgraph handles.</summary>
public sealed class EventsBuilder
{
    private readonly IServiceCollection _services;

    internal EventsBuilder(IServiceCollection services) => _services = services;

    /// <summary>Has an event handled. Several handlers of one event share a transaction.</summary>
    /// <param name="latestOnly">
    /// Whether an event is left out when a later one of the same contract about the same aggregate was handled before.
    /// Right for events that carry a whole state, of which only the last one counts.
    /// </param>
    public EventsBuilder Handle<TEvent, THandler>(bool latestOnly = false)
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent>
    {
        _services.TryAddTransient<THandler>();
        _services.AddSingleton(EventSubscription.Create<TEvent, THandler>(latestOnly));
        return this;
    }
}
