namespace Cacao.Language;

/// <summary>A name: <c>[_A-Za-z][_0-9A-Za-z]*</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Name"/></remarks>
public sealed class NameNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public NameNode(string value, Location? location = null)
        : base(location)
    {
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name itself.</summary>
    public string Value { get; }
}
