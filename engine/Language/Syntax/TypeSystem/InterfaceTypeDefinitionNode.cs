namespace Cacao.Language;

/// <summary>The definition of an interface type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InterfaceTypeDefinition"/></remarks>
public sealed class InterfaceTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Creates the node.</summary>
    public InterfaceTypeDefinitionNode(
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
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>The implemented interfaces in source order, empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields in source order, empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; }
}

/// <summary>The extension of an interface type by interfaces, directives or fields.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InterfaceTypeExtension"/></remarks>
public sealed class InterfaceTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    public InterfaceTypeExtensionNode(
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
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <summary>The implemented interfaces in source order, empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields in source order, empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; }
}
