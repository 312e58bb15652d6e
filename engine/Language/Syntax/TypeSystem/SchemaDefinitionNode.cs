namespace Cacao.Language;

/// <summary>The schema definition with its root operation types.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#SchemaDefinition"/></remarks>
public sealed class SchemaDefinitionNode : DefinitionNode, IHasDirectives
{
    /// <summary>Creates the node.</summary>
    public SchemaDefinitionNode(
        StringValueNode? description,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
        Location? location = null)
        : base(location)
    {
        Description = description;
        Directives = directives;
        OperationTypes = operationTypes;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <summary>The root operation types in source order.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; }
}

/// <summary><c>extend schema</c>: further directives or root operation types.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#SchemaExtension"/></remarks>
public sealed class SchemaExtensionNode : DefinitionNode, IHasDirectives
{
    /// <summary>Creates the node.</summary>
    public SchemaExtensionNode(
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
        Location? location = null)
        : base(location)
    {
        Directives = directives;
        OperationTypes = operationTypes;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <summary>The added root operation types in source order, empty when there are none.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; }
}
