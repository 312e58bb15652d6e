using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>An output field of the merged schema.</summary>
internal sealed class MergedField(FieldGroup group, TypeNode type, IReadOnlyList<MergedInputValue> arguments)
    : MergedMember(group.Name, group.Members)
{
    public FieldGroup Group { get; } = group;

    public TypeNode Type { get; } = type;

    public IReadOnlyList<MergedInputValue> Arguments { get; } = arguments;

    public override string Coordinate => Group.Coordinate;

    public MergedInputValue? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);
}
