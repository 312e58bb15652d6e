namespace Cacao.Federation.Composition.Sources;

/// <summary>A type with output fields.</summary>
internal abstract class SourceComplexType : SourceType
{
    protected SourceComplexType(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations)
        : base(schema, declarations)
    {
        Interfaces =
        [
            .. declarations.SelectMany(declaration => declaration.Interfaces)
                .Select(type => type.Name.Value)
                .Distinct(),
        ];
        Keys =
        [
            .. Directives.Where(directive => directive.Name.Value == DirectiveNames.Key).Select(SelectionArgument.Read),
        ];
        Fields = new(declarations.SelectMany(ReadFields));
    }

    public IReadOnlyList<string> Interfaces { get; }

    /// <summary>The applications of <c>@key</c>, valid or not.</summary>
    public IReadOnlyList<SelectionArgument> Keys { get; }

    public MemberList<SourceField> Fields { get; }

    // @shareable on a type holds for the fields of that declaration, not for those of other extensions.
    private IEnumerable<SourceField> ReadFields(TypeDeclaration declaration) =>
        declaration.Fields.Select(
            field => new SourceField(this, field, declaration.Directives.Has(DirectiveNames.Shareable)));
}

internal sealed class SourceObjectType(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations)
    : SourceComplexType(schema, declarations)
{
    public override bool IsInternal { get; } =
        declarations.Any(declaration => declaration.Directives.Has(DirectiveNames.Internal));
}

internal sealed class SourceInterfaceType(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations)
    : SourceComplexType(schema, declarations);
