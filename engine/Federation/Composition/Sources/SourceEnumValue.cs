using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>A value of an enum type.</summary>
internal sealed class SourceEnumValue(SourceEnumType type, EnumValueDefinitionNode syntax)
    : SourceMember(type.Schema, syntax.Name.Value, syntax.Description, syntax.Directives, syntax.Name)
{
    public override string Coordinate => $"{type.Name}.{Name}";
}
