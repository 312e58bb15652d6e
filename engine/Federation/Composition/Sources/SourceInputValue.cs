using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>An argument of a field, or a field of an input object type.</summary>
internal sealed class SourceInputValue : SourceMember
{
    private SelectedValueNode? _lookupMap;

    public SourceInputValue(SourceType declaringType, SourceField? field, InputValueDefinitionNode syntax)
        : base(declaringType.Schema, syntax.Name.Value, syntax.Description, syntax.Directives, syntax.Name)
    {
        DeclaringType = declaringType;
        Field = field;
        Syntax = syntax;
        Is = FieldSelectionMapArgument.Read(syntax.Directives, DirectiveNames.Is);
        Require = FieldSelectionMapArgument.Read(syntax.Directives, DirectiveNames.Require);
    }

    public SourceType DeclaringType { get; }

    /// <summary>The field that takes this argument; null when this is an input field.</summary>
    public SourceField? Field { get; }

    public InputValueDefinitionNode Syntax { get; }

    public TypeNode Type => Syntax.Type;

    public ValueNode? DefaultValue => Syntax.DefaultValue;

    /// <summary>Whether a value must be given: the type is non-null and there is no default.</summary>
    public bool IsRequired => Type.IsNonNull() && DefaultValue is null;

    /// <summary>The <c>@is</c> directive, or null.</summary>
    public FieldSelectionMapArgument? Is { get; }

    /// <summary>The <c>@require</c> directive, or null.</summary>
    public FieldSelectionMapArgument? Require { get; }

    /// <summary>
    /// What an argument of a lookup is mapped to: by <c>@is</c>, else the field of the same name; null when the map
    /// does not parse.
    /// </summary>
    public SelectedValueNode? LookupMap => _lookupMap ??= Is is null ? FieldSelectionMapParser.Parse(Name) : Is.Map;

    public override string Coordinate =>
        Field is null ? $"{DeclaringType.Name}.{Name}" : $"{Field.Coordinate}({Name}:)";
}
