namespace Cacao.Federation.Composition.Sources;

internal sealed class SourceInputObjectType : SourceType
{
    public SourceInputObjectType(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations)
        : base(schema, declarations)
    {
        Fields = new(declarations
            .SelectMany(declaration => declaration.InputFields)
            .Select(field => new SourceInputValue(this, null, field)));
    }

    public MemberList<SourceInputValue> Fields { get; }

    public bool IsOneOf => Directives.Has(DirectiveNames.OneOf);

    /// <summary>Only hidden arguments of this schema take it, so that no client can meet it.</summary>
    public override bool IsInternal => Schema.IsHiddenInput(Name);
}
