using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>Combines what several source schemas demand of callers: all of it.</summary>
internal static class ScopeLists
{
    /// <summary>The directive that demands what either demands.</summary>
    /// <param name="left">A <c>@requiresScopes</c>: a list of alternatives, each a list of scopes.</param>
    /// <param name="right">Another one.</param>
    public static DirectiveNode And(DirectiveNode left, DirectiveNode right)
    {
        var alternatives =
            from one in Items(left.Arguments[0].Value)
            from other in Items(right.Arguments[0].Value)
            select Items(one).Concat(Items(other)).Cast<StringValueNode>().Select(s => s.Value).Distinct().ToArray();
        var distinct = alternatives.DistinctBy(scopes => string.Join(' ', scopes.Order(StringComparer.Ordinal)));
        return new DirectiveNode(
            left.Name,
            [
                new ArgumentNode(left.Arguments[0].Name, new ListValueNode(
                [
                    .. distinct.Select(scopes => new ListValueNode([.. scopes.Select(s => new StringValueNode(s, block: false))])),
                ])),
            ]);
    }

    // A single item may stand for a list of one.
    private static IReadOnlyList<ValueNode> Items(ValueNode value) => value is ListValueNode list ? list.Items : [value];
}
