namespace Cacao.Language;

/// <summary>
/// Walks a tree depth first in source order and reports each node when it is entered and when it is left.
/// </summary>
/// <typeparam name="TContext">What the caller hands through the traversal.</typeparam>
/// <remarks>
/// The visitor holds no state of its own, so one instance may serve many traversals at a time. It recurses as deep as
/// the tree, which for parsed trees <see cref="ParserOptions.MaxDepth"/> bounds.
/// </remarks>
public abstract class SyntaxVisitor<TContext>
{
    /// <summary>Visits a node and everything below it.</summary>
    /// <param name="node">The root of the traversal.</param>
    /// <param name="context">Handed to every call.</param>
    /// <returns><see cref="SyntaxVisitorAction.Break"/> when the traversal was ended, else Continue.</returns>
    public SyntaxVisitorAction Visit(SyntaxNode node, TContext context)
    {
        var entered = Enter(node, context);
        if (entered != SyntaxVisitorAction.Continue)
        {
            return entered == SyntaxVisitorAction.Break ? entered : SyntaxVisitorAction.Continue;
        }

        var walker = new ChildWalker(this, context);
        return SyntaxChildren.Walk(node, ref walker) && Leave(node, context) != SyntaxVisitorAction.Break
            ? SyntaxVisitorAction.Continue
            : SyntaxVisitorAction.Break;
    }

    /// <summary>Called before the children of a node.</summary>
    protected virtual SyntaxVisitorAction Enter(SyntaxNode node, TContext context) => SyntaxVisitorAction.Continue;

    /// <summary>
    /// Called after the children of a node. <see cref="SyntaxVisitorAction.Skip"/> means the same as Continue here.
    /// </summary>
    protected virtual SyntaxVisitorAction Leave(SyntaxNode node, TContext context) => SyntaxVisitorAction.Continue;

    private readonly struct ChildWalker(SyntaxVisitor<TContext> visitor, TContext context) : ISyntaxChildWalker
    {
        public bool Visit(SyntaxNode? child) =>
            child is null || visitor.Visit(child, context) != SyntaxVisitorAction.Break;
    }
}
