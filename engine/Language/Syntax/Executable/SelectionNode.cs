namespace Cacao.Language;

/// <summary>The base of field, fragment spread and inline fragment.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Selection"/></remarks>
public abstract class SelectionNode : SyntaxNode, IHasDirectives
{
    /// <summary>Sets what every node has.</summary>
    private protected SelectionNode(IReadOnlyList<DirectiveNode> directives, Location? location)
        : base(location)
    {
        Directives = directives;
    }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
