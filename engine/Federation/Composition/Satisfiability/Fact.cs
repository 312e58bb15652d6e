namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>
/// Something about the source schemas that is found out once. Facts only ever grow: from unreachable to reachable, from
/// unfulfilled to fulfilled.
/// </summary>
internal abstract class Fact
{
    /// <summary>The facts that asked for this one and are looked at again when it grows.</summary>
    public HashSet<Fact> Dependents { get; } = [];

    /// <summary>Derives the fact from what the others say by now; returns whether it grew.</summary>
    public abstract bool Derive();
}
