namespace Cacao.Language;

/// <summary>The base of all input values, literals and variables.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Value"/></remarks>
public abstract class ValueNode : SyntaxNode
{
    /// <summary>Sets what every node has.</summary>
    private protected ValueNode(Location? location)
        : base(location)
    {
    }
}
