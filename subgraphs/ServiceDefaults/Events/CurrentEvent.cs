namespace EShop.ServiceDefaults.Events;

/// <summary>The event that a scope handles at the moment, so that what it publishes names its cause.</summary>
internal sealed class CurrentEvent
{
    /// <summary>The event; null outside of handlers, and while there are several.</summary>
    public EventContext? Context { get; private set; }

    /// <summary>Whether it may be any of several, so that what is published has to say which.</summary>
    public bool IsOneOfMany { get; private set; }

    /// <summary>Begins with an event.</summary>
    public void Begin(EventContext context) => (Context, IsOneOfMany) = (context, false);

    /// <summary>Begins with events of which only their handler knows what follows from which.</summary>
    public void BeginMany() => (Context, IsOneOfMany) = (null, true);
}
