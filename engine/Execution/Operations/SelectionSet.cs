using Cacao.Types;

namespace Cacao.Execution.Operations;

/// <summary>The selections of one concrete type at one place of an operation, in response order.</summary>
/// <param name="type">The type.</param>
/// <param name="selections">What is executed with the object.</param>
/// <param name="deferred">What arrives later; <c>null</c> when nothing does.</param>
internal sealed class SelectionSet(ObjectType type, Selection[] selections, DeferredSelections? deferred)
{
    public ObjectType Type { get; } = type;

    public Selection[] Selections { get; } = selections;

    public DeferredSelections? Deferred { get; } = deferred;

    /// <summary>Whether all fields are pure, and everything below them.</summary>
    public bool IsPure => Deferred is null && Array.TrueForAll(
        Selections,
        s => s.Kind == SelectionKind.TypeName || (s.Kind == SelectionKind.Pure && s.IsPureBelow));

    /// <summary>All selections, be they deferred or not.</summary>
    public Selection[] All { get; } = deferred is null
        ? selections
        : [.. selections, .. deferred.Groups.SelectMany(g => g.SelectionSet.Selections)];
}
