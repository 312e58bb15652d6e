using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution.Operations;

/// <summary>The fields that a concrete type executes at one place, while they are collected.</summary>
internal sealed class CollectedFields(ObjectType type)
{
    private readonly Dictionary<string, CollectedField> _byName = new(StringComparer.Ordinal);
    private HashSet<(string Fragment, DeferUsage? Usage)>? _visited;

    public ObjectType Type { get; } = type;

    /// <summary>The fields in the order in which their names first occur.</summary>
    public List<CollectedField> Fields { get; } = [];

    /// <summary>The <c>@defer</c>s that begin here.</summary>
    public List<DeferUsage> Usages { get; } = [];

    /// <summary>Notes a fragment; it adds nothing more when it occurs again under the same <c>@defer</c>.</summary>
    public bool Visit(string fragment, DeferUsage? usage) => (_visited ??= []).Add((fragment, usage));

    public void Add(FieldNode node, DeferUsage? usage)
    {
        if (!_byName.TryGetValue(node.ResponseName, out var field))
        {
            field = new CollectedField(node.ResponseName);
            _byName.Add(node.ResponseName, field);
            Fields.Add(field);
        }

        field.Add(node, usage);
    }
}
