using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>The type of a merged input: the one whose values every definition accepts.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Most-Restrictive-Type"/>
internal static class MostRestrictiveType
{
    /// <summary>The type; the shapes of the definitions must be the same, else that of the first is taken.</summary>
    public static TypeNode Find(IEnumerable<TypeNode> types) => types.Aggregate(Find);

    private static TypeNode Find(TypeNode left, TypeNode right)
    {
        var inner = (left.WithoutNonNull(), right.WithoutNonNull()) is (ListTypeNode first, ListTypeNode second)
            ? new ListTypeNode(Find(first.Type, second.Type))
            : left.WithoutNonNull();
        return left.IsNonNull() || right.IsNonNull() ? new NonNullTypeNode(inner) : inner;
    }
}
