namespace Cacao.Language;

/// <summary>Binds an operation to its root type: <c>query: Query</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#RootOperationTypeDefinition"/></remarks>
public sealed class OperationTypeDefinitionNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type, Location? location = null)
        : base(location)
    {
        Operation = operation;
        Type = type;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; }

    /// <summary>The root type.</summary>
    public NamedTypeNode Type { get; }
}
