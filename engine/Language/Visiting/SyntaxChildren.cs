namespace Cacao.Language;

/// <summary>
/// Knows the children of every kind of node, in source order. Absent children and ends of lists are reported as null,
/// so that two nodes of one kind have equal sequences only when they are built alike.
/// </summary>
internal static partial class SyntaxChildren
{
    /// <summary>Hands the children of a node to a walker.</summary>
    /// <returns>False when the walker ended the walk.</returns>
    public static bool Walk<TWalker>(SyntaxNode node, ref TWalker walker)
        where TWalker : struct, ISyntaxChildWalker, allows ref struct =>
        node.Kind switch
        {
            <= SyntaxKind.NonNullType => WalkExecutable(node, ref walker),
            <= SyntaxKind.DirectiveDefinition => WalkTypeSystem(node, ref walker),
            _ => WalkSelectionMap(node, ref walker),
        };

    private static bool All<T, TWalker>(IReadOnlyList<T> children, ref TWalker walker)
        where T : SyntaxNode
        where TWalker : struct, ISyntaxChildWalker, allows ref struct
    {
        for (var i = 0; i < children.Count; i++)
        {
            if (!walker.Visit(children[i]))
            {
                return false;
            }
        }

        return walker.Visit(null);
    }
}
