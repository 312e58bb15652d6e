using Cacao.Language;
using Cacao.Types;
using Cacao.Validation.Documents;

namespace Cacao.Validation.FieldMerging;

/// <summary>What two fields with one response name must have in common.</summary>
internal static class FieldComparison
{
    /// <summary>Whether both select the same field with the same arguments. An equivalence relation.</summary>
    public static bool HaveSameSource(in FieldEntry left, in FieldEntry right) =>
        left.Node.Name.Value == right.Node.Name.Value
        && ArgumentComparison.AreEqual(left.Node.Arguments, right.Node.Arguments)
        && AreStreamedAlike(left.Node, right.Node);

    /// <summary>Whether their values have the same shape: equal wrappers around equal leaf types or any composite
    /// types. An equivalence relation.</summary>
    public static bool HaveSameShape(GraphQLType left, GraphQLType right)
    {
        while (true)
        {
            if (ReferenceEquals(left, right))
            {
                return true;
            }

            if (left.IsNonNull != right.IsNonNull)
            {
                return false;
            }

            (left, right) = (left.NullableType, right.NullableType);
            switch (left, right)
            {
                case (ListType l, ListType r):
                    (left, right) = (l.ElementType, r.ElementType);
                    break;
                case (NamedType l, NamedType r):
                    return ReferenceEquals(l, r) || (l.IsCompositeType && r.IsCompositeType);
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether no object can have both fields, because they are on different object types.</summary>
    public static bool AreExclusive(in FieldEntry left, in FieldEntry right) =>
        left.ParentType is ObjectType && right.ParentType is ObjectType && !ReferenceEquals(
            left.ParentType,
            right.ParentType);

    private static bool AreStreamedAlike(FieldNode left, FieldNode right)
    {
        if (left.Directives.Count == 0 && right.Directives.Count == 0)
        {
            return true;
        }

        return (FindStream(left), FindStream(right)) switch
        {
            (null, null) => true,
            ({ } l, { } r) => ArgumentComparison.AreEqual(l.Arguments, r.Arguments),
            _ => false,
        };
    }

    private static DirectiveNode? FindStream(FieldNode node)
    {
        var directives = node.Directives;
        for (var i = 0; i < directives.Count; i++)
        {
            if (directives[i].Name.Value == "stream")
            {
                return directives[i];
            }
        }

        return null;
    }
}
