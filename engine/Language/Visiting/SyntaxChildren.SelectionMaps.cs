namespace Cacao.Language;

internal static partial class SyntaxChildren
{
    /// <summary>The children within field selection maps.</summary>
    private static bool WalkSelectionMap<TWalker>(SyntaxNode node, ref TWalker walker)
        where TWalker : struct, ISyntaxChildWalker, allows ref struct
    {
        switch (node)
        {
            case SelectedValueNode n:
                return All(n.Alternatives, ref walker);
            case PathNode n:
                return walker.Visit(n.TypeName) && All(n.Segments, ref walker);
            case PathSegmentNode n:
                return walker.Visit(n.FieldName) && All(n.Arguments, ref walker) && walker.Visit(n.TypeName);
            case PathObjectNode n:
                return walker.Visit(n.Path) && walker.Visit(n.Object);
            case PathListNode n:
                return walker.Visit(n.Path) && walker.Visit(n.List);
            case SelectedObjectNode n:
                return All(n.Fields, ref walker);
            case SelectedObjectFieldNode n:
                return walker.Visit(n.Name) && walker.Visit(n.Value);
            case SelectedListNode n:
                return walker.Visit(n.Element);
            default:
                return true;
        }
    }
}
