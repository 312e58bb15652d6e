namespace Cacao.Language;

/// <summary>The definition of a scalar type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ScalarTypeDefinition"/></remarks>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Creates the node.</summary>
    public ScalarTypeDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        Location? location = null)
        : base(description, name, directives, location)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;
}

/// <summary>The extension of a scalar type by directives.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ScalarTypeExtension"/></remarks>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    public ScalarTypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode> directives, Location? location = null)
        : base(name, directives, location)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}
