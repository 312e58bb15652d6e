namespace Cacao.Language;

/// <summary>A field selection map: one or more alternatives, of which the first that gives a value is taken.</summary>
public sealed class SelectedValueNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public SelectedValueNode(IReadOnlyList<SelectedEntryNode> alternatives, Location? location = null)
        : base(location)
    {
        Alternatives = alternatives;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectedValue;

    /// <summary>The alternatives in order, at least one.</summary>
    public IReadOnlyList<SelectedEntryNode> Alternatives { get; }
}
