namespace Cacao.Federation.Composition.Sources;

internal sealed class SourceScalarType(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations)
    : SourceType(schema, declarations);

internal sealed class SourceEnumType : SourceType
{
    public SourceEnumType(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations)
        : base(schema, declarations)
    {
        Values = new(declarations
            .SelectMany(declaration => declaration.Values)
            .Select(value => new SourceEnumValue(this, value)));
    }

    public MemberList<SourceEnumValue> Values { get; }
}
