using EShop.Contracts.Events;

namespace EShop.ServiceDefaults.Events;

/// <summary>What a subgraph handles.</summary>
internal sealed class EventSubscriptions(IEnumerable<EventSubscription> subscriptions)
{
    private readonly ILookup<string, EventSubscription> _byName =
        subscriptions.ToLookup(subscription => subscription.Contract.Name);

    /// <summary>The subgraphs whose streams have to be read.</summary>
    public IReadOnlyList<string> Producers =>
    [
        .. _byName
            .Select(group => group.First().Contract.Producer)
            .SelectMany(static producer =>
                producer == EventContract.AnyProducer ? EventContracts.Producers : [producer])
            .Distinct(),
    ];

    /// <summary>
    /// The handlers of an event in the order of their registration; none when the subgraph does not care.
    /// </summary>
    public IEnumerable<EventSubscription> Of(string name) => _byName[name];

    /// <summary>Whether a subgraph cares for an event.</summary>
    public bool Contains(string name) => _byName.Contains(name);

    /// <summary>Whether some handler of an event leaves out those that come too late.</summary>
    public bool HasLatestOnly(string name) => _byName[name].Any(static handler => handler.LatestOnly);

    /// <summary>Whether every handler of an event takes more than one at a time.</summary>
    public bool TakesMany(string name) => _byName[name].All(static handler => handler.TakesMany);
}
