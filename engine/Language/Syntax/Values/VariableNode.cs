namespace Cacao.Language;

/// <summary>A variable: <c>$name</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Variable"/></remarks>
public sealed class VariableNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public VariableNode(NameNode name, Location? location = null)
        : base(location)
    {
        Name = name;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name of the variable, without <c>$</c>.</summary>
    public NameNode Name { get; }
}
