namespace Cacao.Language;

/// <summary>The use of a named fragment: <c>...Name @directives</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#FragmentSpread"/></remarks>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <summary>Creates the node.</summary>
    public FragmentSpreadNode(NameNode name, IReadOnlyList<DirectiveNode> directives, Location? location = null)
        : base(directives, location)
    {
        Name = name;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name of the fragment.</summary>
    public NameNode Name { get; }
}
