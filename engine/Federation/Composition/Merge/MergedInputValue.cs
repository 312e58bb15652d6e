using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>An argument or input field of the merged schema.</summary>
internal sealed class MergedInputValue(InputValueGroup group, TypeNode type)
    : MergedMember(group.Name, group.Members)
{
    public InputValueGroup Group { get; } = group;

    public TypeNode Type { get; } = type;

    /// <summary>The first default of the definitions.</summary>
    public ValueNode? DefaultValue { get; } =
        group.Members.Select(value => value.DefaultValue).FirstOrDefault(value => value is not null);

    public override string Coordinate => Group.Coordinate;
}
