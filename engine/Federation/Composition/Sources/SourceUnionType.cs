namespace Cacao.Federation.Composition.Sources;

internal sealed class SourceUnionType(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations)
    : SourceType(schema, declarations)
{
    public IReadOnlyList<string> MemberTypes { get; } =
        [.. declarations.SelectMany(declaration => declaration.MemberTypes).Select(type => type.Name.Value).Distinct()];
}
