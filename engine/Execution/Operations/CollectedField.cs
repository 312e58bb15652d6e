using Cacao.Language;

namespace Cacao.Execution.Operations;

/// <summary>All nodes of one selection set that share a response name.</summary>
internal sealed class CollectedField(string responseName)
{
    private List<DeferUsage?>? _usages;

    public string ResponseName { get; } = responseName;

    public List<FieldNode> Nodes { get; } = [];

    /// <summary>What each node is deferred by; <c>null</c> when none is.</summary>
    public IReadOnlyList<DeferUsage?>? Usages => _usages;

    public void Add(FieldNode node, DeferUsage? usage)
    {
        if (usage is not null)
        {
            _usages ??= [.. Nodes.Select(_ => (DeferUsage?)null)];
        }

        Nodes.Add(node);
        _usages?.Add(usage);
    }
}
