using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Composition.Sources;

/// <summary>A named type of a source schema, its extensions merged.</summary>
internal abstract class SourceType(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations)
    : SourceMember(
        schema,
        declarations[0].Name.Value,
        declarations.Select(declaration => declaration.Description).FirstOrDefault(text => text is not null),
        [.. declarations.SelectMany(declaration => declaration.Directives)],
        declarations[0].Name)
{
    public TypeKind Kind { get; } = declarations[0].Kind;

    public override string Coordinate => Name;

    /// <summary>Whether this definition takes no part in merging and collides with nothing.</summary>
    public virtual bool IsInternal => false;

    public static SourceType Create(SourceSchema schema, IReadOnlyList<TypeDeclaration> declarations) =>
        declarations[0].Kind switch
        {
            TypeKind.Object => new SourceObjectType(schema, declarations),
            TypeKind.Interface => new SourceInterfaceType(schema, declarations),
            TypeKind.Union => new SourceUnionType(schema, declarations),
            TypeKind.Enum => new SourceEnumType(schema, declarations),
            TypeKind.InputObject => new SourceInputObjectType(schema, declarations),
            _ => new SourceScalarType(schema, declarations),
        };
}
