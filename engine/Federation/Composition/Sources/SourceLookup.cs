namespace Cacao.Federation.Composition.Sources;

/// <summary>A field that finds an entity by its key.</summary>
/// <param name="Field">The field marked <c>@lookup</c>.</param>
/// <param name="Path">The argument-free fields that lead from the query root to it; mostly none.</param>
/// <param name="IsInternal">Whether clients cannot use it, since it or a field on its path is internal.</param>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec--lookup"/>
internal sealed record SourceLookup(SourceField Field, IReadOnlyList<string> Path, bool IsInternal)
{
    public string EntityTypeName => Field.Type.NamedType();

    public SourceSchema Schema => Field.Schema;
}
