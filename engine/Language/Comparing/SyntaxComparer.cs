namespace Cacao.Language;

/// <summary>
/// Compares syntax trees by what they say: kinds, names, values and children in their order. Locations do not count,
/// nor does how a string or a field of a selection map was written: quoted or block, short or long.
/// </summary>
/// <remarks>Does not recurse, so trees of any depth can be compared.</remarks>
public sealed class SyntaxComparer : IEqualityComparer<SyntaxNode>
{
    private SyntaxComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static SyntaxComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(SyntaxNode? x, SyntaxNode? y)
    {
        var left = new PendingNodes(new([x]));
        var right = new PendingNodes(new([y]));
        while (left.TryTake(out var a))
        {
            // Both always hold equally many nodes, see below.
            right.TryTake(out var b);
            if (!AreAlike(a, b))
            {
                return false;
            }

            if (a is not null && !ReferenceEquals(a, b))
            {
                SyntaxChildren.Walk(a, ref left);
                SyntaxChildren.Walk(b!, ref right);
                if (left.Count != right.Count)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(SyntaxNode obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var hash = new HashCode();
        var pending = new PendingNodes(new([obj]));
        while (pending.TryTake(out var node))
        {
            if (node is not null)
            {
                hash.Add(node.Kind);
                hash.Add(GetText(node), StringComparer.Ordinal);
                hash.Add(GetNumber(node));
                SyntaxChildren.Walk(node, ref pending);
            }
        }

        return hash.ToHashCode();
    }

    private static bool AreAlike(SyntaxNode? a, SyntaxNode? b)
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        return a is not null
            && b is not null
            && a.Kind == b.Kind
            && GetNumber(a) == GetNumber(b)
            && string.Equals(GetText(a), GetText(b), StringComparison.Ordinal);
    }

    /// <summary>The text that a node holds itself.</summary>
    private static string? GetText(SyntaxNode node) => node switch
    {
        NameNode name => name.Value,
        IntValueNode value => value.Value,
        FloatValueNode value => value.Value,
        StringValueNode value => value.Value,
        EnumValueNode value => value.Value,
        _ => null,
    };

    /// <summary>The flag or enum value that a node holds itself.</summary>
    private static int GetNumber(SyntaxNode node) => node switch
    {
        BooleanValueNode value => value.Value ? 1 : 0,
        OperationDefinitionNode operation => (int)operation.Operation,
        OperationTypeDefinitionNode operationType => (int)operationType.Operation,
        DirectiveDefinitionNode directive => directive.IsRepeatable ? 1 : 0,
        _ => 0,
    };

    /// <summary>The nodes that are still to be compared, last in first out.</summary>
    private readonly struct PendingNodes(Stack<SyntaxNode?> nodes) : ISyntaxChildWalker
    {
        public int Count => nodes.Count;

        public bool Visit(SyntaxNode? child)
        {
            nodes.Push(child);
            return true;
        }

        public bool TryTake(out SyntaxNode? node) => nodes.TryPop(out node);
    }
}
