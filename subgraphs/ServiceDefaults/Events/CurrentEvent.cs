namespace EShop.ServiceDefaults.Events;

/// <summary>The event that a scope handles at the moment, so that what it publishes names its cause.</summary>
internal sealed class CurrentEvent
{
    public EventContext? Context { get; set; }
}
