using Cacao.Federation.Composition.Sources;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Federation.Composition.Merge;

/// <summary>The type of a merged output field: the one that holds the values of all of its definitions.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Least-Restrictive-Type"/>
internal static class LeastRestrictiveType
{
    /// <summary>The type, the same for each order of the definitions; null when none holds all values.</summary>
    public static TypeNode? Find(SourceSchemaSet schemas, IReadOnlyList<TypeNode> types)
    {
        var inner = FindNullable(schemas, [.. types.Select(type => type.WithoutNonNull())]);
        return inner is not null && types.All(type => type.IsNonNull()) ? new NonNullTypeNode(inner) : inner;
    }

    private static TypeNode? FindNullable(SourceSchemaSet schemas, IReadOnlyList<TypeNode> types)
    {
        var lists = types.OfType<ListTypeNode>().ToList();
        if (lists.Count == 0)
        {
            var named = FindNamed(schemas, [.. types.Select(type => type.NamedType()).Distinct()]);
            return named is null ? null : new NamedTypeNode(new NameNode(named));
        }

        return lists.Count == types.Count && Find(schemas, [.. lists.Select(list => list.Type)]) is { } element
            ? new ListTypeNode(element)
            : null;
    }

    private static string? FindNamed(SourceSchemaSet schemas, IReadOnlyList<string> names) => names.Count == 1
        ? names[0]
        : names.Where(name => names.All(other => Covers(schemas, name, other)))
            .OrderBy(name => schemas.PossibleTypes(name).Count)
            .ThenBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault();

    // An object type covers no other type, not even an abstract one that has only this object type.
    private static bool Covers(SourceSchemaSet schemas, string name, string other) => name == other
        || (schemas.FindType(name)?.Kind is TypeKind.Interface or TypeKind.Union
            && schemas.PossibleTypes(other) is { Count: > 0 } types
            && types.IsSubsetOf(schemas.PossibleTypes(name)));
}
