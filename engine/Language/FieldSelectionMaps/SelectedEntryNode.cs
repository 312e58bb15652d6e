namespace Cacao.Language;

/// <summary>The base of the alternatives of a <see cref="SelectedValueNode"/>.</summary>
public abstract class SelectedEntryNode : SyntaxNode
{
    /// <summary>Sets what every alternative has.</summary>
    private protected SelectedEntryNode(Location? location)
        : base(location)
    {
    }
}
