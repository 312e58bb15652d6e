namespace Cacao.Language;

/// <summary>An argument of a field or of a directive.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Argument"/></remarks>
public sealed class ArgumentNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public ArgumentNode(NameNode name, ValueNode value, Location? location = null)
        : base(location)
    {
        Name = name;
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The value given to the argument.</summary>
    public ValueNode Value { get; }
}
