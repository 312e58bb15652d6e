using EShop.Contracts.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.Events;

/// <summary>One handler of one event.</summary>
/// <param name="Contract">The event.</param>
/// <param name="LatestOnly">Whether an event that comes after a later one of its aggregate is left out.</param>
/// <param name="TakesMany">Whether the handler takes more than one event at a time.</param>
/// <param name="InvokeAsync">Calls the handler of a scope.</param>
internal sealed record EventSubscription(
    EventContract Contract,
    bool LatestOnly,
    bool TakesMany,
    Func<IServiceProvider, IReadOnlyList<EventMessage<IEvent>>, CancellationToken, Task> InvokeAsync)
{
    public static EventSubscription Create<TEvent, THandler>(bool latestOnly)
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent>
    {
        var takesMany = typeof(THandler).IsAssignableTo(typeof(IEventBatchHandler<TEvent>));
        return new EventSubscription(
            EventContracts.Of(typeof(TEvent)),
            latestOnly,
            takesMany,
            takesMany ? HandleManyAsync<TEvent, THandler> : HandleOneAsync<TEvent, THandler>);
    }

    private static Task HandleOneAsync<TEvent, THandler>(
        IServiceProvider services,
        IReadOnlyList<EventMessage<IEvent>> events,
        CancellationToken cancellationToken)
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent>
        => services
            .GetRequiredService<THandler>()
            .HandleAsync((TEvent)events.Single().Message, events[0].Context, cancellationToken);

    private static Task HandleManyAsync<TEvent, THandler>(
        IServiceProvider services,
        IReadOnlyList<EventMessage<IEvent>> events,
        CancellationToken cancellationToken)
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent>
        => ((IEventBatchHandler<TEvent>)services.GetRequiredService<THandler>())
            .HandleAsync(
                [.. events.Select(one => new EventMessage<TEvent>((TEvent)one.Message, one.Context))],
                cancellationToken);
}
