namespace Cacao.Language;

/// <summary>A query, mutation or subscription. The short form <c>{ … }</c> is a query without a name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#OperationDefinition"/></remarks>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>Creates the node.</summary>
    public OperationDefinitionNode(
        StringValueNode? description,
        OperationType operation,
        NameNode? name,
        IReadOnlyList<VariableDefinitionNode> variableDefinitions,
        IReadOnlyList<DirectiveNode> directives,
        SelectionSetNode selectionSet,
        Location? location = null)
        : base(description, variableDefinitions, directives, selectionSet, location)
    {
        Operation = operation;
        Name = name;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>The kind of the operation.</summary>
    public OperationType Operation { get; }

    /// <summary>The name, or null for an anonymous operation.</summary>
    public NameNode? Name { get; }
}
