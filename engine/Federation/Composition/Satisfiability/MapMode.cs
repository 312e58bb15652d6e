namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>How many alternatives of a field selection map have to be resolvable.</summary>
internal enum MapMode
{
    /// <summary>One suffices: the gateway chooses what to look up an entity by.</summary>
    AnyAlternative,

    /// <summary>Each that applies to the object's type: the first with a value is taken, so all are fetched.</summary>
    AllAlternatives,
}
