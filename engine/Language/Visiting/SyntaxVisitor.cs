namespace Cacao.Language;

/// <summary>
/// Walks a tree depth first in source order and reports each node when it is entered and when it is left.
/// </summary>
/// <typeparam name="TContext">What the caller hands through the traversal.</typeparam>
/// <remarks>
/// The visitor holds no state of its own, so one instance may serve many traversals at a time. It does not recurse, so
/// trees of any depth can be visited.
/// </remarks>
public abstract class SyntaxVisitor<TContext>
{
    /// <summary>Visits a node and everything below it.</summary>
    /// <param name="node">The root of the traversal.</param>
    /// <param name="context">Handed to every call.</param>
    /// <returns><see cref="SyntaxVisitorAction.Break"/> when the traversal was ended, else Continue.</returns>
    public SyntaxVisitorAction Visit(SyntaxNode node, TContext context)
    {
        ArgumentNullException.ThrowIfNull(node);
        var agenda = new VisitorAgenda();
        try
        {
            agenda.Visit(node);
            while (agenda.TryTake(out var current, out var isOpen))
            {
                var action = isOpen ? Leave(current, context) : Enter(current, context);
                if (action == SyntaxVisitorAction.Break)
                {
                    return SyntaxVisitorAction.Break;
                }

                if (!isOpen && action == SyntaxVisitorAction.Continue)
                {
                    agenda.Open(current);
                }
            }

            return SyntaxVisitorAction.Continue;
        }
        finally
        {
            agenda.Dispose();
        }
    }

    /// <summary>Called before the children of a node.</summary>
    protected virtual SyntaxVisitorAction Enter(SyntaxNode node, TContext context) => SyntaxVisitorAction.Continue;

    /// <summary>
    /// Called after the children of a node. <see cref="SyntaxVisitorAction.Skip"/> means the same as Continue here.
    /// </summary>
    protected virtual SyntaxVisitorAction Leave(SyntaxNode node, TContext context) => SyntaxVisitorAction.Continue;
}
