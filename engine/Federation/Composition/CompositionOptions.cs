using System.Collections.Frozen;

namespace Cacao.Federation.Composition;

/// <summary>What a composition does besides what the specification prescribes.</summary>
public sealed record CompositionOptions
{
    /// <summary>The options used when none are given.</summary>
    public static CompositionOptions Default { get; } = new();

    /// <summary>
    /// Members that carry <c>@tag</c> with one of these names are hidden from clients, as if they were
    /// <c>@inaccessible</c>: one set of source schemas serves several client schemas. Default: none.
    /// </summary>
    public IReadOnlySet<string> ExcludedTags { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Whether clients find entities by their global ids through <c>node</c> and <c>nodes</c>, which the gateway
    /// resolves: the type that an id names decides which lookup is asked. Meant for source schemas whose ids are
    /// global. Default: false.
    /// </summary>
    public bool GlobalObjectIdentification { get; init; }

    /// <summary>
    /// Whether each query path must be proved resolvable. Default: true. Turned off, clients may meet plans that do
    /// not exist; meant for tools that look at a part of the source schemas.
    /// </summary>
    public bool ValidateSatisfiability { get; init; } = true;

    /// <summary>Goes on after a phase with errors, so that a test sees what a later rule says to a fragment.</summary>
    internal bool RunsAllPhases { get; init; }
}
