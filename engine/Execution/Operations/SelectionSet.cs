using Cacao.Types;

namespace Cacao.Execution.Operations;

/// <summary>The selections of one concrete type at one place of an operation, in response order.</summary>
internal sealed class SelectionSet(ObjectType type, Selection[] selections)
{
    public ObjectType Type { get; } = type;

    public Selection[] Selections { get; } = selections;

    /// <summary>Whether every field can be resolved at once, without a task.</summary>
    public bool IsPure { get; } = Array.TrueForAll(selections, s => s.Kind != SelectionKind.Resolver);
}
