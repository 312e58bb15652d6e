using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>A field of an object or interface type of a source schema.</summary>
internal sealed class SourceField : SourceMember
{
    private readonly bool _isTypeShareable;

    public SourceField(SourceComplexType declaringType, FieldDefinitionNode syntax, bool isTypeShareable)
        : base(declaringType.Schema, syntax.Name.Value, syntax.Description, syntax.Directives, syntax.Name)
    {
        _isTypeShareable = isTypeShareable;
        DeclaringType = declaringType;
        Syntax = syntax;
        Arguments = new(syntax.Arguments.Select(argument => new SourceInputValue(declaringType, this, argument)));
        Provides = Directives.Find(DirectiveNames.Provides) is { } provides ? SelectionArgument.Read(provides) : null;
    }

    public SourceComplexType DeclaringType { get; }

    public FieldDefinitionNode Syntax { get; }

    public TypeNode Type => Syntax.Type;

    public MemberList<SourceInputValue> Arguments { get; }

    public SelectionArgument? Provides { get; }

    public DirectiveNode? Override => Directives.Find(DirectiveNames.Override);

    /// <summary>The schema that the field moves here from, or null.</summary>
    public string? OverrideFrom => Override?.StringArgument("from");

    public bool IsExternal => Directives.Has(DirectiveNames.External);

    public bool IsLookup => Directives.Has(DirectiveNames.Lookup);

    /// <summary>Whether the field or the declaration it stands in is marked; key fields are not counted here.</summary>
    public bool IsShareable => _isTypeShareable || Directives.Has(DirectiveNames.Shareable);

    /// <summary>Whether the field, or its type, takes no part in merging and collides with nothing.</summary>
    public bool IsInternal => DeclaringType.IsInternal || Directives.Has(DirectiveNames.Internal);

    /// <summary>
    /// Whether this schema gives the field's value only where a <c>@provides</c> above says so. A schema can name the
    /// keys of its entities without resolving them otherwise, so a field of a <c>@key</c> is not meant.
    /// </summary>
    public bool IsResolvedElsewhere => IsExternal && !Schema.DeclaredKeyFields.Contains(this);

    public bool HasRequirements => Arguments.Any(argument => argument.Require is not null);

    public override string Coordinate => $"{DeclaringType.Name}.{Name}";
}
