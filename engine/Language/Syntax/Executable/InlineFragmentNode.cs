namespace Cacao.Language;

/// <summary>An inline fragment: <c>... on Type @directives { … }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InlineFragment"/></remarks>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <summary>Creates the node.</summary>
    public InlineFragmentNode(
        NamedTypeNode? typeCondition,
        IReadOnlyList<DirectiveNode> directives,
        SelectionSetNode selectionSet,
        Location? location = null)
        : base(directives, location)
    {
        TypeCondition = typeCondition;
        SelectionSet = selectionSet;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type the fragment applies to, or null for the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; }

    /// <summary>The selection set.</summary>
    public SelectionSetNode SelectionSet { get; }
}
