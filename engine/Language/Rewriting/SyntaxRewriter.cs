using System.Runtime.CompilerServices;

namespace Cacao.Language;

/// <summary>
/// Builds a changed copy of a tree. What does not change is shared with the original, down to the whole tree.
/// </summary>
/// <typeparam name="TContext">What the caller hands through the traversal.</typeparam>
/// <remarks>
/// Override <see cref="Rewrite"/>, return something else for the nodes in question and call the base for the others;
/// calling the base first gives a node whose children have been rewritten. The rewriter holds no state of its own. It
/// recurses as deep as the tree, which for parsed trees <see cref="ParserOptions.MaxDepth"/> bounds.
/// </remarks>
public abstract partial class SyntaxRewriter<TContext>
{
    /// <summary>Gives what takes the place of a node.</summary>
    /// <param name="node">The original node.</param>
    /// <param name="context">Handed to every call.</param>
    /// <returns>
    /// The node itself when nothing changes, another one that fits in its place, or null to remove the node, which is
    /// possible for members of lists and for optional children.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// A child was replaced by one that does not fit in its place, or removed although its parent needs it.
    /// </exception>
    /// <exception cref="InsufficientExecutionStackException">A tree made by hand is too deep.</exception>
    public virtual SyntaxNode? Rewrite(SyntaxNode node, TContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node.Kind switch
        {
            <= SyntaxKind.NonNullType => RewriteExecutable(node, context),
            <= SyntaxKind.DirectiveDefinition => RewriteTypeSystem(node, context),
            _ => RewriteSelectionMap(node, context),
        };
    }

    private T Required<T>(T child, TContext context)
        where T : SyntaxNode =>
        Fit<T>(Rewrite(child, context), child)
            ?? throw new InvalidOperationException($"A {child.Kind} was removed whose parent needs it.");

    private T? Optional<T>(T? child, TContext context)
        where T : SyntaxNode => child is null ? null : Fit<T>(Rewrite(child, context), child);

    private IReadOnlyList<T> All<T>(IReadOnlyList<T> children, TContext context)
        where T : SyntaxNode
    {
        List<T>? changed = null;
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            var rewritten = Fit<T>(Rewrite(child, context), child);
            if (changed is null && !ReferenceEquals(rewritten, child))
            {
                changed = [.. children.Take(i)];
            }

            if (changed is not null && rewritten is not null)
            {
                changed.Add(rewritten);
            }
        }

        return changed is null ? children : [.. changed];
    }

    private static T? Fit<T>(SyntaxNode? rewritten, SyntaxNode original)
        where T : SyntaxNode =>
        rewritten is null or T
            ? (T?)rewritten
            : throw new InvalidOperationException($"A {rewritten.Kind} cannot take the place of a {original.Kind}.");

    private static bool Same(object? rewritten, object? original) => ReferenceEquals(rewritten, original);
}
