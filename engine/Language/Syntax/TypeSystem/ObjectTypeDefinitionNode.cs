namespace Cacao.Language;

/// <summary>The definition of an object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ObjectTypeDefinition"/></remarks>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Creates the node.</summary>
    public ObjectTypeDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<FieldDefinitionNode> fields,
        Location? location = null)
        : base(description, name, directives, location)
    {
        Interfaces = interfaces;
        Fields = fields;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <summary>The implemented interfaces in source order, empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields in source order, empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; }
}

/// <summary>The extension of an object type by interfaces, directives or fields.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ObjectTypeExtension"/></remarks>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    public ObjectTypeExtensionNode(
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<FieldDefinitionNode> fields,
        Location? location = null)
        : base(name, directives, location)
    {
        Interfaces = interfaces;
        Fields = fields;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <summary>The implemented interfaces in source order, empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields in source order, empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; }
}
