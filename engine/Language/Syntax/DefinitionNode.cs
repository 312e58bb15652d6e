namespace Cacao.Language;

/// <summary>The base of everything that may stand at the top level of a document.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Definition"/></remarks>
public abstract class DefinitionNode : SyntaxNode
{
    /// <summary>Sets what every node has.</summary>
    private protected DefinitionNode(Location? location)
        : base(location)
    {
    }
}
