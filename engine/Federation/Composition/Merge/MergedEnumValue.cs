using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition.Merge;

/// <summary>A value of an enum type of the merged schema.</summary>
internal sealed class MergedEnumValue(IReadOnlyList<SourceEnumValue> sources)
    : MergedMember(sources[0].Name, sources)
{
    public override string Coordinate => Definitions[0].Coordinate;
}
