namespace Cacao.Language;

/// <summary>A selection set: <c>{ … }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#SelectionSet"/></remarks>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public SelectionSetNode(IReadOnlyList<SelectionNode> selections, Location? location = null)
        : base(location)
    {
        Selections = selections;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections in source order, at least one.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; }
}
