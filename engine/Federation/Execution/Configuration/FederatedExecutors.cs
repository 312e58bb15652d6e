using System.Collections.Concurrent;

namespace Cacao.Federation.Execution;

/// <summary>Exchanges the schemas of federated executors while the application runs.</summary>
public sealed class FederatedExecutors
{
    private readonly ConcurrentDictionary<string, ReloadableExecutor> _executors = new(StringComparer.Ordinal);

    /// <summary>Lets an executor answer with another schema from now on. Requests that run end with the one that they began
    /// with.</summary>
    /// <param name="name">The name of the executor.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="documents">Documents in UTF-8 that are planned before the exchange.</param>
    /// <exception cref="KeyNotFoundException">There is no such executor, or it has not been built yet.</exception>
    public void Exchange(string name, FederatedSchema schema, IEnumerable<ReadOnlyMemory<byte>> documents) =>
        _executors[name].Exchange(schema, documents);

    /// <summary>Plans operations ahead of the requests for them.</summary>
    /// <param name="name">The name of the executor.</param>
    /// <param name="documents">Documents in UTF-8.</param>
    /// <returns>How many operations there are plans for.</returns>
    /// <exception cref="KeyNotFoundException">There is no such executor, or it has not been built yet.</exception>
    public int WarmUp(string name, IEnumerable<ReadOnlyMemory<byte>> documents) => _executors[name].WarmUp(documents);

    internal void Add(ReloadableExecutor executor) => _executors[executor.Name] = executor;
}
