using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Satisfiability;

/// <summary>The lookups of one type that take the same key.</summary>
internal sealed record LookupGroup(IReadOnlyList<SourceLookup> Lookups)
{
    /// <summary>What the arguments are mapped to.</summary>
    public IReadOnlyList<SelectedValueNode> Key { get; } =
        [.. Lookups[0].Field.Arguments.Select(argument => argument.LookupMap!)];
}
