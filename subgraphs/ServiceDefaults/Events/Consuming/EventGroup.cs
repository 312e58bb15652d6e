namespace EShop.ServiceDefaults.Events;

/// <summary>Events of one contract that are handled together.</summary>
internal sealed class EventGroup(string name)
{
    private readonly List<ReceivedEvent> _events = [];

    /// <summary>The name of the contract.</summary>
    public string Name { get; } = name;

    /// <summary>The events, in order.</summary>
    public IReadOnlyList<ReceivedEvent> Events => _events;

    /// <summary>
    /// Puts events together as far as the order of each aggregate's events allows: an event comes forward to those of
    /// its contract unless an event of another contract about its aggregate has come in between.
    /// </summary>
    /// <param name="events">The events, in order.</param>
    /// <param name="canBeMany">Whether events of a contract may be handled together.</param>
    /// <returns>The groups, in the order in which they have to be handled.</returns>
    public static IReadOnlyList<EventGroup> Of(IEnumerable<ReceivedEvent> events, Func<string, bool> canBeMany)
    {
        var groups = new List<EventGroup>();
        var lastOfName = new Dictionary<string, int>();
        var lastOfAggregate = new Dictionary<Guid, int>();

        foreach (var received in events)
        {
            var (name, aggregate) = (received.Context.Name, received.Context.AggregateId);
            var joins = lastOfName.TryGetValue(name, out var index)
                && index >= lastOfAggregate.GetValueOrDefault(aggregate, -1)
                && canBeMany(name);

            if (!joins)
            {
                index = groups.Count;
                groups.Add(new EventGroup(name));
                lastOfName[name] = index;
            }

            groups[index]._events.Add(received);
            lastOfAggregate[aggregate] = index;
        }

        return groups;
    }
}
