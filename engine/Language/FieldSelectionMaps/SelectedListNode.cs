namespace Cacao.Language;

/// <summary>A mapping of the elements of a list: <c>[id]</c>. Lists of lists nest.</summary>
public sealed class SelectedListNode : SelectedEntryNode
{
    /// <summary>Creates the node.</summary>
    public SelectedListNode(SelectedValueNode element, Location? location = null)
        : base(location)
    {
        Element = element;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectedList;

    /// <summary>What each element becomes. In a list of lists its only alternative is a list.</summary>
    public SelectedValueNode Element { get; }
}
