using EShop.Contracts.Events;

namespace EShop.ServiceDefaults.Events;

/// <summary>One event among those that are handled together.</summary>
/// <typeparam name="TEvent">The record of the event's contract.</typeparam>
/// <param name="Message">The event.</param>
/// <param name="Context">Its envelope.</param>
public sealed record EventMessage<TEvent>(TEvent Message, EventContext Context)
    where TEvent : class, IEvent;
