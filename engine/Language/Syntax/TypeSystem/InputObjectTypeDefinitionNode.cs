namespace Cacao.Language;

/// <summary>The definition of an input object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InputObjectTypeDefinition"/></remarks>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Creates the node.</summary>
    public InputObjectTypeDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<InputValueDefinitionNode> fields,
        Location? location = null)
        : base(description, name, directives, location)
    {
        Fields = fields;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The fields in source order, empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; }
}

/// <summary>The extension of an input object type by directives or fields.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InputObjectTypeExtension"/></remarks>
public sealed class InputObjectTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    public InputObjectTypeExtensionNode(
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<InputValueDefinitionNode> fields,
        Location? location = null)
        : base(name, directives, location)
    {
        Fields = fields;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>The fields in source order, empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; }
}
